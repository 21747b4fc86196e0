package org.hamyari.pledges.stand;

import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestEvents;

/** Tells what matching would tell, in events that follow the contract. */
@ApplicationScoped
public class MatchingStandIn {

    private static final Map<String, String> REASON = Map.of("fa", "یک به یک", "en", "one to one");
    private final InMemoryConnector broker;

    MatchingStandIn(@Connector("smallrye-in-memory") InMemoryConnector broker) {
        this.broker = broker;
    }

    /** A fund booked a share; answers the match's id. */
    public UUID earned(UUID project, UUID fund, String rials) {
        UUID match = UUID.randomUUID();
        earned(project, fund, match, rials);
        return match;
    }

    public void earned(UUID project, UUID fund, UUID match, String rials) {
        Map<String, Object> data = new HashMap<>(Map.of("matchId", match, "pledgeId", UUID.randomUUID(), "projectId", project,
                "fundId", fund, "amount", rials(rials), "matchSequence", 1));
        data.putAll(Map.of("ruleVersion", 1, "ruleHash", "a".repeat(64), "reasonCode", "ONE_TO_ONE", "reason", REASON,
                "earnedAt", "2026-11-21T08:00:00Z"));
        send("match.earned", match, data);
    }

    /** A fund took a share back. */
    public void reversed(UUID project, UUID fund, UUID match, String rials) {
        send("match.reversed", match, Map.of("matchId", match, "pledgeId", UUID.randomUUID(), "projectId", project, "fundId", fund,
                "amount", rials(rials), "reasonCode", "PLEDGE_REFUNDED", "reason", REASON, "reversedAt", "2026-11-21T08:00:00Z"));
    }

    /** A fund owes a project; answers the event. */
    public String payable(UUID project, UUID fund, String rials) {
        UUID award = UUID.randomUUID();
        return send("award.payable", award, Map.of("awardId", award, "fundId", fund, "projectId", project, "amount", rials(rials),
                "reasonCode", "CAMPAIGN_SUCCEEDED", "reason", REASON, "payableAt", "2026-11-21T08:00:00Z"));
    }

    /** The same event once more. */
    public void again(String event) {
        broker.source("events-in").send(event);
    }

    private String send(String name, UUID subject, Map<String, ?> data) {
        String event = TestEvents.event("matching", name, "isfahan", subject.toString(), 1, data);
        EventContract.check(event);
        again(event);
        return event;
    }

    private static Map<String, String> rials(String amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }
}
