package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.pledges.campaign.AgreedTerms.Trigger;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;

/** What shares of the city's payouts wait for, as far as it has happened. It may be told before the payout is booked. */
@ApplicationScoped
class Triggers {

    private final Sql sql;
    private final Tenant tenant;
    private final WorkingDays workingDays;

    Triggers(Sql sql, Tenant tenant, WorkingDays workingDays) {
        this.sql = sql;
        this.tenant = tenant;
        this.workingDays = workingDays;
    }

    /** The first time counts. */
    void add(UUID projectId, Trigger kind, int milestone, Instant at) {
        sql.update("insert into payout_trigger (city_id, project_id, kind, milestone, at) values (?, ?, ?, ?, ?) on conflict do nothing",
                tenant.city(), projectId, kind.name(), milestone, at);
    }

    /** When a share is due; unknown while what it waits for has not happened. An approved report is proof of every milestone. */
    Optional<Instant> dueAt(Payout payout) {
        int milestone = payout.milestone == null ? 0 : payout.milestone;
        return sql.first("""
                select min(at) from payout_trigger
                where city_id = ? and project_id = ? and (kind = ? and milestone = ? or kind = 'REPORT_APPROVED')""",
                row -> Optional.ofNullable(Sql.instant(row, 1)), tenant.city(), payout.projectId, payout.waitsFor.name(), milestone)
                .flatMap(at -> at).map(at -> workingDays.after(tenant.city(), at, payout.workingDays));
    }
}
