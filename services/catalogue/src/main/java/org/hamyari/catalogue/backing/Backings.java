package org.hamyari.catalogue.backing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.backing.BackingHandler.Pledge;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** Who backed what. The pledges service decides it; here is a copy. */
@ApplicationScoped
public class Backings {

    private final Sql sql;

    Backings(Sql sql) {
        this.sql = sql;
    }

    void captured(String cityId, Pledge pledge) {
        Money amount = Money.positive(pledge.amount(), pledge.amount().currency(), "/amount");
        sql.update("""
                insert into backing (city_id, pledge_id, project_id, backer, amount_minor, currency, captured_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (city_id, pledge_id) do nothing""",
                cityId, pledge.pledgeId(), pledge.projectId(), pledge.donor(), amount.minor(), amount.currency(), pledge.capturedAt());
    }

    void refunded(String cityId, Pledge pledge) {
        sql.update("update backing set refunded_at = ? where city_id = ? and pledge_id = ? and refunded_at is null",
                pledge.refundedAt(), cityId, pledge.pledgeId());
    }

    /** What a person gave to a project and has not got back, in minor units of the project's currency. */
    public long givenBy(String cityId, UUID projectId, String person) {
        return sql.first("""
                select coalesce(sum(amount_minor), 0)::bigint from backing
                where city_id = ? and project_id = ? and backer = ? and refunded_at is null""",
                row -> row.getLong(1), cityId, projectId, person).orElseThrow();
    }
}
