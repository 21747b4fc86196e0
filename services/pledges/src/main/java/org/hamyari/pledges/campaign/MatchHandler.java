package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** Keeps what match funds have booked for the pledges of a campaign: the goal counts it. */
@ApplicationScoped
class MatchHandler implements EventHandler {

    private static final String EARNED = "org.hamyari.match.earned.v1";
    private static final String REVERSED = "org.hamyari.match.reversed.v1";

    private final Sql sql;
    private final EventData data;

    MatchHandler(Sql sql, EventData data) {
        this.sql = sql;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of(EARNED, REVERSED);
    }

    @Override
    public void handle(CloudEvent event) {
        Match match = data.read(event, Match.class);
        Money amount = Money.positive(match.amount, "/amount");
        sql.update("""
                insert into booked_match (city_id, match_id, project_id, fund_id, amount, currency, reversed) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (city_id, match_id) do update set reversed = booked_match.reversed or excluded.reversed""",
                event.cityid(), match.matchId, match.projectId, match.fundId, amount.minor(), amount.currency(),
                event.type().equals(REVERSED));
    }

    /** The members of both events that matter here. */
    record Match(UUID matchId, UUID projectId, UUID fundId, MoneyDto amount) {
    }
}
