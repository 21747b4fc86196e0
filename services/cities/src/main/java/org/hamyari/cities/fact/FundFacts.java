package org.hamyari.cities.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.sql.Sql;

/** Remembers which funds of a city are settled, and whether both ledgers agreed. A later settlement of the same fund corrects the earlier. */
@ApplicationScoped
class FundFacts implements EventHandler {

    private final Sql sql;
    private final EventData data;

    FundFacts(Sql sql, EventData data) {
        this.sql = sql;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.fund.settled.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Settled settled = data.read(event, Settled.class);
        sql.update("""
                insert into fund_fact (city_id, fund_id, exact, settled_at, sequence) values (?, ?, ?, ?, ?)
                on conflict (city_id, fund_id) do update set exact = excluded.exact, settled_at = excluded.settled_at,
                    sequence = excluded.sequence where fund_fact.sequence <= excluded.sequence""",
                event.cityid(), settled.fundId, new BigDecimal(settled.difference.amount).signum() == 0, settled.settledAt, event.version());
    }

    record Settled(UUID fundId, Difference difference, Instant settledAt) {
    }

    record Difference(String amount) {
    }
}
