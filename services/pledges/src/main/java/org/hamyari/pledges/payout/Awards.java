package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.pledges.account.CityAccounts.Award;

/** What match funds owe to projects of the city. */
@ApplicationScoped
class Awards {

    private final Sql sql;
    private final Tenant tenant;

    Awards(Sql sql, Tenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** False when it was known. */
    boolean add(UUID projectId, Award award, Instant payableAt) {
        return sql.update("""
                insert into award (city_id, id, project_id, fund_id, currency, amount, payable_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                tenant.city(), award.awardId(), projectId, award.fundId(), award.amount().currency(), award.amount().minor(),
                payableAt) == 1;
    }

    /** Whether every fund that has booked matches for the project has said what it owes. */
    boolean areComplete(UUID projectId) {
        return sql.first("""
                select 1 from booked_match m where m.city_id = ? and m.project_id = ? and not m.reversed and not exists (
                    select from award a where a.city_id = m.city_id and a.project_id = m.project_id and a.fund_id = m.fund_id) limit 1""",
                row -> true, tenant.city(), projectId).isEmpty();
    }

    /** Gives the awards that no payout carries yet to this one. */
    List<Award> take(UUID projectId, UUID payoutId) {
        sql.update("update award set payout_id = ? where city_id = ? and project_id = ? and payout_id is null",
                payoutId, tenant.city(), projectId);
        return sql.list("select id, fund_id, amount, currency from award where city_id = ? and payout_id = ? order by id",
                row -> new Award(row.getObject(1, UUID.class), row.getObject(2, UUID.class), new Money(row.getLong(3), row.getString(4))),
                tenant.city(), payoutId);
    }
}
