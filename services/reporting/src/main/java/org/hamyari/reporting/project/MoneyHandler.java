package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.money.Money;
import org.hamyari.reporting.event.EventTime;

/** Follows what citizens gave, what funds added and what owners were paid. */
@ApplicationScoped
class MoneyHandler extends ProjectFactsHandler {

    private static final Map<String, MoneyFactType> TYPES = Map.of(
            "org.hamyari.pledge.captured.v1", MoneyFactType.PLEDGE_CAPTURED,
            "org.hamyari.pledge.refunded.v1", MoneyFactType.PLEDGE_REFUNDED,
            "org.hamyari.match.earned.v1", MoneyFactType.MATCH_EARNED,
            "org.hamyari.match.reversed.v1", MoneyFactType.MATCH_REVERSED,
            "org.hamyari.award.lapsed.v1", MoneyFactType.AWARD_LAPSED,
            "org.hamyari.payout.settled.v1", MoneyFactType.PAYOUT_SETTLED,
            "org.hamyari.payout.returned.v1", MoneyFactType.PAYOUT_RETURNED);

    private final MoneyFacts facts;
    private final EventData data;

    MoneyHandler(ProjectFiguresRepository projects, MoneyFacts facts, EventData data) {
        super(projects);
        this.facts = facts;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return TYPES.keySet();
    }

    @Override
    public void handle(CloudEvent event) {
        Moved moved = data.read(event, Moved.class);
        facts.take(new MoneyFact(event.cityid(), moved.projectId, UUID.fromString(event.subject()), event.version(), TYPES.get(event.type()),
                moved.money(), EventTime.of(event)));
    }

    /** What the events share: one amount, or the parts of a payout. */
    record Moved(UUID projectId, MoneyDto amount, MoneyDto crowd, List<FundPart> funds) {

        Money money() {
            if (amount != null) {
                return Money.parse(amount, "/data/amount");
            }
            return funds.stream().map(part -> Money.parse(part.amount, "/data/funds/amount"))
                    .reduce(Money.parse(crowd, "/data/crowd"), Money::plus);
        }
    }

    record FundPart(MoneyDto amount) {
    }
}
