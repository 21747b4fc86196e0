package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.pledges.account.CityAccounts;
import org.hamyari.pledges.account.CityAccounts.Award;

/**
 * Pays owners. A payout waits until every match fund that has booked a share for the project has said what it owes; an award that is
 * told later, for a share booked after that, is paid by a supplement. Each call runs in the caller's transaction, one at a time per
 * project.
 */
@ApplicationScoped
public class Payouts {

    private final PayoutRepository repository;
    private final Awards awards;
    private final CityAccounts accounts;
    private final Outbox outbox;
    private final Turn turn;

    Payouts(PayoutRepository repository, Awards awards, CityAccounts accounts, Outbox outbox, Turn turn) {
        this.repository = repository;
        this.awards = awards;
        this.accounts = accounts;
        this.outbox = outbox;
        this.turn = turn;
    }

    /** What was held is owed to the owner from now on; beginning again changes nothing. */
    public void begin(UUID closingId, UUID projectId, Money crowd) {
        turn.take(projectId);
        if (repository.ofClosing(closingId).isEmpty()) {
            repository.persistAndFlush(new Payout(turn.city(), projectId, closingId, crowd, false, turn.now()));
            accounts.oweCrowd(turn.city(), projectId, closingId, crowd);
        }
    }

    /** Pays when nothing is missing any more, and says whether it is paid. */
    public boolean settleWhenAwardsAreThere(UUID closingId) {
        Payout payout = repository.ofClosing(closingId).orElseThrow();
        if (payout.state == PayoutState.PENDING && awards.areComplete(payout.projectId)) {
            settle(payout);
        }
        return payout.state == PayoutState.SETTLED;
    }

    /** A fund owes its award to the project. */
    void owe(UUID projectId, Award award, Instant payableAt) {
        turn.take(projectId);
        if (!awards.add(projectId, award, payableAt)) {
            return;
        }
        accounts.oweAward(turn.city(), projectId, award);
        repository.ofProject(projectId).filter(payout -> payout.state == PayoutState.SETTLED).ifPresent(settled -> {
            Payout supplement = new Payout(turn.city(), projectId, settled.closingId, Money.zero(settled.currency), true, turn.now());
            repository.persistAndFlush(supplement);
            settle(supplement);
        });
    }

    private void settle(Payout payout) {
        List<Award> carried = awards.take(payout.projectId, payout.id);
        payout.settle(turn.now());
        accounts.settle(payout.cityId, payout.projectId, payout.id, payout.crowd(), carried);
        repository.flush();
        outbox.publish(PayoutSettled.of(payout, carried));
    }

    /** Lets one transaction at a time pay a project. */
    @ApplicationScoped
    static class Turn {

        private final Sql sql;
        private final Tenant tenant;
        private final Clock clock;

        Turn(Sql sql, Tenant tenant, Clock clock) {
            this.sql = sql;
            this.tenant = tenant;
            this.clock = clock;
        }

        void take(UUID projectId) {
            sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "payouts:" + projectId);
        }

        String city() {
            return tenant.city();
        }

        Instant now() {
            return clock.instant();
        }
    }
}
