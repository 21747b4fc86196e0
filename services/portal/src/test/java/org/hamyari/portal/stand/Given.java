package org.hamyari.portal.stand;

/** What the services know in a test, as they would send it. */
public final class Given {

    public static final String PROJECT = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b01";
    public static final String FUND = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b61";
    public static final String PLEDGE = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b21";
    public static final String CLOSING = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b41";
    public static final String JOB = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b91";
    public static final String PROCESS = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b81";

    private static final String TITLE = """
            {"fa":"مادی نیاصرم: لای‌روبی و کاشت ۱۲۰ نهال","en":"Niasarm madi: clearing the canal, planting 120 trees"}""";

    private Given() {
    }

    /** Isfahan and Assen with one open project each and a fund behind it, and Yazd that only watches. */
    public static void cities(ServiceStand services) {
        String isfahan = city("isfahan", "اصفهان", "Isfahan", "CONFIDENT_LEADER", "IRR", "Asia/Tehran",
                "\"OBSERVE\",\"CAMPAIGNS\",\"MATCH_FUNDS\",\"VOTES\"");
        String assen = city("assen", "آسن", "Assen", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam",
                "\"OBSERVE\",\"CAMPAIGNS\",\"MATCH_FUNDS\",\"VOTES\"");
        String yazd = city("yazd", "یزد", "Yazd", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran", "\"OBSERVE\"");
        services.get("/api/cities/v1/cities/isfahan", isfahan);
        services.get("/api/cities/v1/cities/assen", assen);
        services.get("/api/cities/v1/cities/yazd", yazd);
        services.get("/api/cities/v1/cities", items(assen + "," + isfahan + "," + yazd));
        services.get("/api/cities/v1/cities/isfahan/service-categories", """
                {"items":[{"id":"madi-upkeep","area":"URBAN_SERVICES","name":{"fa":"نگهداشت مادی‌ها و انهار","en":"Madis and streams"}},
                          {"id":"libraries","area":"CULTURE","name":{"fa":"کتابخانه‌ها","en":"Libraries"}}]}""");
    }

    public static void openProject(ServiceStand services) {
        String base = "/api/catalogue/v1/cities/isfahan/projects";
        services.get(base, items(summary(PROJECT, TITLE, "FUNDING", "2027-01-24T20:29:59Z")));
        services.get(base + "/" + PROJECT, project());
        services.get(base + "/" + PROJECT + "/updates", items("""
                {"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c4b01","projectId":"%s","title":{"fa":"لای‌روبی آغاز شد","en":"Clearing has begun"},
                 "body":{"fa":"صد متر نخست پاک شد.","en":"The first hundred metres are clear."},"postedAt":"2026-11-18T09:30:00Z"}"""
                .formatted(PROJECT)));
        services.get("/api/pledges/v1/cities/isfahan/campaigns", items(campaign("OPEN")));
        services.get("/api/pledges/v1/cities/isfahan/projects/" + PROJECT + "/campaign", campaign("OPEN"));
        services.get("/api/matching/v1/cities/isfahan/projects/" + PROJECT + "/match-preview", preview());
        services.get("/api/matching/v1/cities/isfahan/funds", items(fund()));
    }

    public static String items(String items) {
        return "{\"items\":[" + items + "],\"page\":{}}";
    }

    public static String rial(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"IRR\"}";
    }

    private static String city(String id, String fa, String en, String stage, String currency, String zone, String capabilities) {
        return """
                {"id":"%s","name":{"fa":"%s","en":"%s"},"stage":"%s","capabilities":[%s],"currency":"%s","calendar":"PERSIAN",
                 "zone":"%s","languages":["fa","en"],"version":1}""".formatted(id, fa, en, stage, capabilities, currency, zone);
    }

    public static String summary(String id, String title, String state, String closesAt) {
        return """
                {"id":"%s","cityId":"isfahan","title":%s,"summary":{"fa":"یک کیلومتر از مادی.","en":"One kilometre of the canal."},
                 "categoryId":"madi-upkeep","district":{"fa":"منطقهٔ ۵","en":"District 5"},"state":"%s","goal":%s,"closesAt":"%s",
                 "version":3,"createdAt":"2026-10-01T08:00:00Z"}""".formatted(id, title, state, rial("4800000000"), closesAt);
    }

    private static String project() {
        return """
                {"id":"%s","cityId":"isfahan","title":%s,"summary":{"fa":"یک کیلومتر از مادی دوباره آب می‌گیرد.","en":"One kilometre of the canal gets its water back."},
                 "story":{"fa":"لای مسیر آب را بسته است.\\n\\nهزینهٔ نگهداری سالانه ۱۸ میلیون تومان است.","en":"Silt has blocked the water.\\n\\nUpkeep costs 18 million toman a year <each>."},
                 "categoryId":"madi-upkeep","district":{"fa":"منطقهٔ ۵","en":"District 5"},"state":"FUNDING",
                 "ownerName":{"fa":"انجمن محلهٔ نیاصرم","en":"Niasarm neighbourhood association"},"goal":%s,
                 "budgetLines":[{"label":{"fa":"لای‌روبی","en":"Clearing"},"amount":%s},{"label":{"fa":"نهال","en":"Saplings"},"amount":%s}],
                 "milestones":[{"title":{"fa":"کاشت نهال‌ها","en":"Trees planted"},"dueOn":"2027-03-15"}],
                 "terms":{"kind":"DONATION","successRule":"ALL_OR_NOTHING","goal":%s,"opensAt":"2026-10-12T04:30:00Z",
                          "closesAt":"2027-01-24T20:29:59Z","version":2,"hash":"%s"},
                 "maintenancePlan":{"fa":"شهرداری پنج سال آبیاری می‌کند.","en":"The municipality waters it for five years."},
                 "version":3,"createdAt":"2026-10-01T08:00:00Z"}""".formatted(PROJECT, TITLE, rial("4800000000"), rial("3000000000"),
                rial("1800000000"), rial("4800000000"), "9f2c41aa7be05d13".repeat(4));
    }

    public static String campaign(String state) {
        return """
                {"cityId":"isfahan","projectId":"%s","title":%s,"categoryId":"madi-upkeep","state":"%s",
                 "terms":{"version":2,"hash":"%s","successRule":"ALL_OR_NOTHING","goal":%s,"opensAt":"2026-10-12T04:30:00Z",
                          "closesAt":"2027-01-24T20:29:59Z"},
                 "raised":%s,"matched":%s,"total":%s,"backers":1284,"asOf":"2026-11-18T09:30:00Z"}""".formatted(PROJECT, TITLE, state,
                "9f2c41aa7be05d13".repeat(4), rial("4800000000"), rial("2910000000"), rial("960000000"), rial("3870000000"));
    }

    public static String preview() {
        return """
                {"projectId":"%s","pledged":%2$s,"matched":%2$s,"total":%3$s,"certainty":"ESTIMATED",
                 "lines":[{"fundId":"%4$s","fundName":{"fa":"صندوق فضای سبز","en":"Green canals fund"},"amount":%2$s,"reasonCode":"MATCHED_IN_FULL",
                           "reason":{"fa":"یک به یک","en":"One for one"},"figures":{"pledged":%2$s,"demand":%2$s,"potLeft":%3$s}}],
                 "reasonCode":"MATCHED_IN_FULL","reason":{"fa":"یک به یک","en":"One for one"},"asOf":"2026-11-18T09:30:00Z"}"""
                .formatted(PROJECT, rial("2000000"), rial("4000000"), FUND);
    }

    public static String fund() {
        return """
                {"id":"%s","cityId":"isfahan","name":{"fa":"صندوق فضای سبز","en":"Green canals fund"},"sponsor":{"fa":"شهرداری اصفهان","en":"City of Isfahan"},
                 "state":"OPEN","rule":{"kind":"ONE_TO_ONE","version":1,"hash":"%s","sentence":{"fa":"به اندازهٔ هر پشتیبانی، تا صندوق خالی شود.","en":"As much as each pledge, until the pot is empty."}},
                 "categoryIds":["madi-upkeep"],"opensAt":"2026-10-01T00:00:00Z","closesAt":"2027-03-20T20:29:59Z",
                 "figures":{"deposited":%s,"reserved":%s,"earned":%s,"committed":%s,"paid":%s,"left":%s,"asOf":"2026-11-18T09:30:00Z"}}"""
                .formatted(FUND, "9f2c41aa7be05d13".repeat(4), rial("5000000000"), rial("0"), rial("3180000000"), rial("0"), rial("0"),
                rial("1820000000"));
    }

    public static String pledge(String state, String payment) {
        String paid = payment.isEmpty() ? "" : """
                "payment":{"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c2b31","provider":"SANDBOX","state":"%s","createdAt":"2026-11-18T09:31:00Z"},"""
                .formatted(payment);
        return """
                {"id":"%s","cityId":"isfahan","projectId":"%s","projectTitle":%s,"amount":%s,"state":"%s","termsVersion":2,%s
                 "createdAt":"2026-11-18T09:30:00Z","expiresAt":"2026-11-18T10:30:00Z"}""".formatted(PLEDGE, PROJECT, TITLE,
                rial("2000000"), state, paid);
    }

    public static String problem(int status, String code, String detail) {
        return """
                {"type":"https://hamyari.example/problems/%2$s","title":"%2$s","status":%1$d,"code":"%2$s","detail":"%3$s","traceId":"4bf92f35"}"""
                .formatted(status, code, detail);
    }
}
