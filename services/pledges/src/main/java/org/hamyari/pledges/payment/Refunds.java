package org.hamyari.pledges.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;

/** Orders money back to where it came from, once for each payment. {@link Janitor} sends the orders. */
@ApplicationScoped
public class Refunds {

    private final RefundRepository repository;
    private final Sql sql;
    private final Tenant tenant;
    private final Clock clock;

    Refunds(RefundRepository repository, Sql sql, Tenant tenant, Clock clock) {
        this.repository = repository;
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** How far the refunds of a campaign are. */
    public record Count(long done, long total) {
    }

    /** The money of a payment that came too late goes back. */
    void requestTooLate(Payment payment, UUID projectId) {
        repository.persist(new Refund(payment, projectId, RefundReason.PAID_TOO_LATE, clock.instant()));
    }

    /** Orders the next captured pledges of a failed or withdrawn campaign back, and says how many it found. */
    public int requestNext(UUID projectId, boolean withdrawn, int limit) {
        return sql.update("""
                insert into refund (city_id, id, payment_id, pledge_id, project_id, amount, currency, reason, state, requested_at, send_at)
                select p.city_id, gen_random_uuid(), y.id, p.id, p.project_id, y.amount, y.currency, ?,
                    'REQUESTED', now(), now()
                from pledge p join payment y on y.city_id = p.city_id and y.pledge_id = p.id and y.state = 'CAPTURED'
                where p.city_id = ? and p.project_id = ? and p.state = 'CAPTURED'
                    and not exists (select from refund r where r.city_id = y.city_id and r.payment_id = y.id)
                limit ?""", (withdrawn ? RefundReason.CAMPAIGN_WITHDRAWN : RefundReason.GOAL_MISSED).name(), tenant.city(), projectId, limit);
    }

    /** How many pledges of a failed campaign have their money back, of all that were captured. */
    public Count count(UUID projectId) {
        return sql.first("""
                select (select count(*) from refund where city_id = c.city and project_id = c.project
                        and reason <> 'PAID_TOO_LATE' and state = 'DONE'),
                    (select count(*) from pledge where city_id = c.city and project_id = c.project and state = 'CAPTURED')
                from (select ?::text as city, ?::uuid as project) c""",
                row -> new Count(row.getLong(1), row.getLong(1) + row.getLong(2)), tenant.city(), projectId).orElseThrow();
    }

    /** Whether the gateway has not yet said, since that time, what became of some payment for the project. */
    public boolean isSomeFateOpen(UUID projectId, Instant since) {
        return sql.first("""
                select 1 from payment y join pledge p on p.city_id = y.city_id and p.id = y.pledge_id
                where p.city_id = ? and p.project_id = ? and p.state = 'PENDING'
                    and (y.state = 'UNKNOWN' or y.state = 'REDIRECTED' and (y.confirmed_at is null or y.confirmed_at <= ?)) limit 1""",
                row -> true, tenant.city(), projectId, since).isPresent();
    }
}
