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
import org.hamyari.pledges.account.CityAccounts.Parts;
import org.hamyari.pledges.campaign.AgreedTerms.Trigger;
import org.hamyari.pledges.campaign.Campaigns;
import org.hamyari.pledges.campaign.Terms;

/**
 * Pays owners by the plan of the frozen terms: a share at a time, each some working days after what it waits for. Two officials have signed
 * the whole with the closing; an official has signed each milestone and the report. The first share waits until every match fund that has
 * booked a share for the project has said what it owes, and carries it; an award that is told later is paid by a supplement. Nothing is paid
 * while the project is suspended. Each call runs in the caller's transaction, one at a time per project.
 */
@ApplicationScoped
public class Payouts {

    private final PayoutRepository repository;
    private final Awards awards;
    private final Triggers triggers;
    private final CityAccounts accounts;
    private final Outbox outbox;
    private final Turn turn;

    Payouts(PayoutRepository repository, Awards awards, Triggers triggers, CityAccounts accounts, Outbox outbox, Turn turn) {
        this.repository = repository;
        this.awards = awards;
        this.triggers = triggers;
        this.accounts = accounts;
        this.outbox = outbox;
        this.turn = turn;
    }

    /** What was held is the platform's fee and owed to the owner from now on, share by share; beginning again changes nothing. */
    public void begin(UUID closingId, Terms terms, Money crowd, Instant decidedAt) {
        UUID projectId = terms.projectId();
        turn.take(projectId);
        if (!repository.shares(projectId).isEmpty()) {
            return;
        }
        PayoutPlan plan = PayoutPlan.of(crowd, terms.agreed());
        plan.parts().forEach(part -> repository.persist(Payout.share(turn.city(), projectId, closingId, part, turn.now())));
        repository.flush();
        Money kept = repository.shares(projectId).stream().filter(Payout::isRetained).map(Payout::crowd)
                .reduce(Money.zero(crowd.currency()), Money::plus);
        accounts.oweCrowd(turn.city(), projectId, closingId, new Parts(plan.fee(), kept, crowd.minus(plan.fee()).minus(kept)));
        triggers.add(projectId, Trigger.CAMPAIGN_END, 0, decidedAt.isBefore(terms.closesAt()) ? decidedAt : terms.closesAt());
        setDue(projectId);
    }

    /** Pays the shares that are due, and says whether none is due any more that is not paid. */
    public boolean settleDue(UUID projectId) {
        turn.take(projectId);
        List<Payout> due = repository.shares(projectId).stream().filter(payout -> payout.isDue(turn.now())).toList();
        if (due.isEmpty()) {
            return true;
        }
        if (turn.isSuspended(projectId) || !awards.areComplete(projectId)) {
            return false;
        }
        due.forEach(this::settle);
        return true;
    }

    /** Something that shares wait for has happened; a repeated fact changes nothing. */
    void release(UUID projectId, Trigger kind, int milestone, Instant at) {
        turn.take(projectId);
        triggers.add(projectId, kind, milestone, at);
        setDue(projectId);
    }

    /** A fund owes its award to the project. */
    void owe(UUID projectId, Award award, Instant payableAt) {
        turn.take(projectId);
        if (!awards.add(projectId, award, payableAt)) {
            return;
        }
        accounts.oweAward(turn.city(), projectId, award);
        repository.shares(projectId).stream().filter(payout -> payout.state == PayoutState.SETTLED).findFirst().ifPresent(settled -> {
            Payout supplement = Payout.supplementTo(settled, turn.now());
            repository.persistAndFlush(supplement);
            settle(supplement);
        });
    }

    private void setDue(UUID projectId) {
        repository.shares(projectId).stream().filter(payout -> payout.dueAt == null)
                .forEach(payout -> payout.dueAt = triggers.dueAt(payout).orElse(null));
        repository.flush();
    }

    private void settle(Payout payout) {
        List<Award> carried = awards.take(payout.projectId, payout.id);
        payout.settle(turn.now());
        accounts.settle(payout.cityId, payout.projectId, payout.id, payout.crowd(), payout.isRetained(), carried);
        repository.flush();
        outbox.publish(PayoutSettled.of(payout, carried));
    }

    /** Lets one transaction at a time pay a project. */
    @ApplicationScoped
    static class Turn {

        private final Sql sql;
        private final Tenant tenant;
        private final Clock clock;
        private final Campaigns campaigns;

        Turn(Sql sql, Tenant tenant, Clock clock, Campaigns campaigns) {
            this.campaigns = campaigns;
            this.sql = sql;
            this.tenant = tenant;
            this.clock = clock;
        }

        void take(UUID projectId) {
            sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "payouts:" + projectId);
        }

        boolean isSuspended(UUID projectId) {
            return campaigns.isSuspended(projectId);
        }

        String city() {
            return tenant.city();
        }

        Instant now() {
            return clock.instant();
        }
    }
}
