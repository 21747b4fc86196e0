package org.hamyari.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.platform.testing.TestEvents;

/** Facts of the neighbours about one city in euro, complete by events.yaml. */
final class Facts {

    private static final String TIME = "2026-11-21T08:00:00Z";
    private static final Map<String, String> REASON = Map.of("fa", "دلیل", "en", "Reason");
    private static final String HASH = "0".repeat(64);

    private final String cityId;
    private final String currency;
    private String time = TIME;

    Facts(String cityId, String currency) {
        this.cityId = cityId;
        this.currency = currency;
    }

    /** From now on the facts are told at this time. */
    Facts at(String moment) {
        time = moment;
        return this;
    }

    String published(UUID project, long version, String title, String state, String publishedAt) {
        return event("catalogue", "project.published", project, version, Map.of("projectId", project, "title", Map.of("fa", "طرح", "en", title),
                "categoryId", "madi-upkeep", "state", state, "publishedAt", publishedAt));
    }

    String updated(UUID project, long version, String title, String state) {
        return event("catalogue", "project.updated", project, version, Map.of("projectId", project, "title", Map.of("fa", "طرح", "en", title),
                "categoryId", "madi-upkeep", "state", state, "updatedAt", time));
    }

    String updated(UUID project, long version, String horizon, List<String> strategyTags) {
        return event("catalogue", "project.updated", project, version, Map.of("projectId", project, "title", Map.of("en", "Square"),
                "categoryId", "madi-upkeep", "state", "FUNDING", "horizon", horizon, "strategyTags", strategyTags, "updatedAt", time));
    }

    String delivered(UUID project, long version) {
        return event("catalogue", "project.delivered", project, version, Map.of("projectId", project, "onTime", true, "deliveredAt", time));
    }

    String opened(UUID project, long version, String goal) {
        return event("catalogue", "campaign.opened", project, version, terms(project, 1, goal));
    }

    String amended(UUID project, long version, int termsVersion, String goal) {
        Map<String, Object> terms = terms(project, termsVersion, goal);
        terms.put("reason", REASON);
        return event("catalogue", "campaign.amended", project, version, terms);
    }

    String succeeded(UUID project, long version) {
        return event("pledges", "campaign.succeeded", project, version, closing(project));
    }

    String failed(UUID project, long version) {
        return event("pledges", "campaign.failed", project, version, closing(project));
    }

    String captured(UUID project, UUID pledge, long version, String amount) {
        return event("pledges", "pledge.captured", pledge, version, Map.of("pledgeId", pledge, "projectId", project, "amount", money(amount),
                "donor", "sara", "termsVersion", 1, "capturedAt", time));
    }

    String refunded(UUID project, UUID pledge, long version, String amount) {
        return event("pledges", "pledge.refunded", pledge, version, Map.of("pledgeId", pledge, "projectId", project, "amount", money(amount),
                "donor", "sara", "reasonCode", "GOAL_MISSED", "reason", REASON, "refundedAt", time));
    }

    String earned(UUID project, UUID match, long version, String amount) {
        Map<String, Object> data = match(project, match, amount);
        data.putAll(Map.of("matchSequence", 1, "ruleVersion", 1, "ruleHash", HASH, "earnedAt", time));
        return event("matching", "match.earned", match, version, data);
    }

    String reversed(UUID project, UUID match, long version, String amount) {
        Map<String, Object> data = match(project, match, amount);
        data.put("reversedAt", time);
        return event("matching", "match.reversed", match, version, data);
    }

    String lapsed(UUID project, UUID award, long version, String amount) {
        return event("matching", "award.lapsed", award, version, Map.of("awardId", award, "fundId", UUID.randomUUID(), "projectId", project,
                "amount", money(amount), "reasonCode", "GOAL_MISSED", "reason", REASON, "lapsedAt", time));
    }

    String settled(UUID project, UUID payout, long version, String crowd, String... funds) {
        Map<String, Object> data = payout(project, payout, crowd, funds);
        data.put("settledAt", time);
        return event("pledges", "payout.settled", payout, version, data);
    }

    String returned(UUID project, UUID payout, long version, String crowd, String... funds) {
        Map<String, Object> data = payout(project, payout, crowd, funds);
        data.putAll(Map.of("reasonCode", "ACCOUNT_CLOSED", "reason", REASON, "returnedAt", time));
        return event("pledges", "payout.returned", payout, version, data);
    }

    String voteOpened(UUID process, long roll) {
        return event("voting", "vote.opened", process, 2, Map.of("processId", process, "title", Map.of("en", "Budget"), "rule", "mes",
                "budget", money("1000.00"), "projects", 3, "rollEntries", roll, "openedAt", time));
    }

    String voteClosed(UUID process, long roll, long ballots, String closedAt) {
        return event("voting", "vote.closed", process, 3, Map.of("processId", process, "rollEntries", roll, "ballots", ballots,
                "closedAt", closedAt));
    }

    String votePublished(UUID process, long roll, long ballots, String publishedAt) {
        return event("voting", "vote.published", process, 4, Map.of("processId", process, "title", Map.of("en", "Budget"), "rule", "mes",
                "budget", money("1000.00"), "cost", money("900.00"), "rollEntries", roll, "ballots", ballots, "selected", List.of(),
                "publishedAt", publishedAt));
    }

    private Map<String, Object> terms(UUID project, int version, String goal) {
        return new LinkedHashMap<>(Map.of("projectId", project, "title", Map.of("en", "Project"), "categoryId", "madi-upkeep", "currency", currency,
                "goal", money(goal), "successRule", "ALL_OR_NOTHING", "opensAt", "2026-11-01T00:00:00Z", "closesAt", "2026-12-01T00:00:00Z",
                "termsVersion", version, "termsHash", HASH));
    }

    private Map<String, Object> closing(UUID project) {
        return Map.of("projectId", project, "closingId", UUID.randomUUID(), "goal", money("10.00"), "raised", money("10.00"),
                "matched", money("10.00"), "backers", 1, "reasonCode", "BY_TERMS", "reason", REASON, "decidedAt", time);
    }

    private Map<String, Object> match(UUID project, UUID match, String amount) {
        return new LinkedHashMap<>(Map.of("matchId", match, "pledgeId", UUID.randomUUID(), "projectId", project, "fundId", UUID.randomUUID(),
                "amount", money(amount), "reasonCode", "ONE_TO_ONE", "reason", REASON));
    }

    private Map<String, Object> payout(UUID project, UUID payout, String crowd, String... funds) {
        List<Map<String, Object>> parts = List.of(funds).stream()
                .map(amount -> Map.<String, Object>of("fundId", UUID.randomUUID(), "awardId", UUID.randomUUID(), "amount", money(amount))).toList();
        return new LinkedHashMap<>(Map.of("payoutId", payout, "projectId", project, "crowd", money(crowd), "funds", parts));
    }

    private Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", currency);
    }

    private String event(String source, String type, UUID subject, long version, Map<String, ?> data) {
        return TestEvents.event(source, type, cityId, subject.toString(), version, data).replace("\"time\":\"" + TIME, "\"time\":\"" + time);
    }
}
