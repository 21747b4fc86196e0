package org.hamyari.pledges.stand;

import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestEvents;

/** Tells what catalogue tells: terms of campaigns, wishes for other terms, and what becomes of a project. */
@ApplicationScoped
public class CatalogueStandIn {

    private static final Map<String, String> TITLE = Map.of("fa", "مادی نیاصرم", "en", "Niasarm madi");

    private final InMemoryConnector broker;

    CatalogueStandIn(@Connector("smallrye-in-memory") InMemoryConnector broker) {
        this.broker = broker;
    }

    /** Terms of the first version: a donation in rials, all or nothing, open now; change what the test is about. */
    public static Map<String, Object> terms(UUID project, long goal) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("projectId", project);
        terms.put("cityId", "isfahan");
        terms.put("version", 1);
        terms.put("kind", "DONATION");
        terms.put("successRule", "ALL_OR_NOTHING");
        terms.put("goal", rials(goal));
        terms.put("minimum", rials(goal));
        terms.put("optimum", rials(goal));
        terms.put("overFunding", Map.of("allowed", false));
        terms.put("freeAmount", true);
        terms.put("packages", List.of());
        terms.put("opensAt", Instant.now().minusSeconds(60).toString());
        terms.put("closesAt", Instant.now().plusSeconds(86_400).toString());
        terms.put("feeBasisPoints", 0);
        terms.put("payoutPlan", List.of(Map.of("shareBasisPoints", 9000, "trigger", "CAMPAIGN_END", "workingDays", 15),
                Map.of("shareBasisPoints", 1000, "trigger", "REPORT_APPROVED", "workingDays", 0)));
        terms.put("refundTo", "SOURCE");
        terms.put("budgetLines", List.of(Map.of("number", 1, "label", TITLE, "amount", rials(goal), "required", true)));
        terms.put("milestones", List.of(Map.of("number", 1, "title", TITLE, "dueOn", "2027-01-20")));
        terms.put("reportDueOn", "2027-02-20");
        terms.put("reportPublished", true);
        terms.put("reportFigures", List.of());
        return terms;
    }

    /** A campaign opened with these terms. */
    public void opened(UUID project, Map<String, Object> terms) {
        tell("campaign.opened", project, 1, frozen(project, terms));
    }

    /** Officials want other terms; answers the amendment's id. */
    public UUID amendmentProposed(UUID project, Map<String, Object> terms) {
        UUID amendment = UUID.randomUUID();
        tell("campaign.amendment-proposed", project, 2, Map.of("projectId", project, "amendmentId", amendment,
                "termsVersion", terms.get("version"), "termsHash", "c".repeat(64), "terms", terms, "reason", Map.of("en", "More time.")));
        return amendment;
    }

    /** The project moved. */
    public void moved(UUID project, int version, String state) {
        tell("project.updated", project, version, Map.of("projectId", project, "title", TITLE, "categoryId", "madi-upkeep", "state", state,
                "updatedAt", Instant.now().toString()));
    }

    /** An official accepted a milestone. */
    public void accepted(UUID project, int version, int milestone) {
        tell("project.milestone-accepted", project, version, Map.of("projectId", project, "milestone", milestone,
                "acceptedAt", Instant.now().toString()));
    }

    /** An official approved the final report. */
    public void delivered(UUID project, int version) {
        tell("project.delivered", project, version, Map.of("projectId", project, "onTime", true, "deliveredAt", Instant.now().toString()));
    }

    public static Map<String, String> rials(long amount) {
        return Map.of("amount", Long.toString(amount), "currency", "IRR");
    }

    private static Map<String, Object> frozen(UUID project, Map<String, Object> terms) {
        Map<String, Object> data = new HashMap<>(Map.of("projectId", project, "title", TITLE, "categoryId", "madi-upkeep", "currency", "IRR",
                "termsVersion", terms.get("version"), "termsHash", "b".repeat(64), "terms", terms));
        for (String member : List.of("goal", "successRule", "opensAt", "closesAt")) {
            data.put(member, terms.get(member));
        }
        return data;
    }

    private void tell(String name, UUID project, int version, Map<String, ?> data) {
        String event = TestEvents.event("catalogue", name, "isfahan", project.toString(), version, data);
        EventContract.check(event);
        broker.source("events-in").send(event);
    }
}
