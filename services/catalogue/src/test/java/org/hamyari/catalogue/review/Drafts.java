package org.hamyari.catalogue.review;

/** Drafts that have everything a submission asks for. */
public final class Drafts {

    private Drafts() {
    }

    /** The body of a proposal with this goal. */
    public static String whole(String goal, String currency) {
        return """
                {"title":{"fa":"مادی","en":"A canal"},"summary":{"en":"Water and shade."},"story":{"en":"One of the oldest canals."},
                 "categoryId":"madi-upkeep","district":{"en":"District 3"},"ownerName":{"en":"Canal friends"},
                 "objectives":[{"en":"Water runs again."}],"horizon":"LONG_TERM",
                 "risks":[{"description":{"en":"A dry year."},"answer":{"en":"Planting waits."}}],
                 "maintenancePlan":{"en":"The city waters."},
                 "maintenance":{"yearlyCost":{"amount":"100","currency":"%2$s"},"payer":"CITY"},
                 "goal":{"amount":"%1$s","currency":"%2$s"},
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"%1$s","currency":"%2$s"}}],
                 "milestones":[{"title":{"en":"Cleared"},"dueOn":"2027-03-01"}]}""".formatted(goal, currency);
    }
}
