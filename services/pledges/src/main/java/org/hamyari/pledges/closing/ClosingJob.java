package org.hamyari.pledges.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.job.JobWork;
import org.hamyari.pledges.campaign.Outcome;
import org.hamyari.pledges.closing.Closings.Order;
import org.hamyari.pledges.payment.Refunds;
import org.hamyari.pledges.payout.Payouts;

/**
 * Carries an approved closing out: books the owner's payout and pays what is due of it, or gives every captured amount back. Each step
 * looks at what is done, so it goes on where it was after a crash.
 */
@ApplicationScoped
class ClosingJob implements JobWork {

    static final String KIND = "close-campaign";
    private static final int REFUNDS_A_STEP = 500;

    private final Closings closings;
    private final Payouts payouts;
    private final Refunds refunds;

    ClosingJob(Closings closings, Payouts payouts, Refunds refunds) {
        this.closings = closings;
        this.payouts = payouts;
        this.refunds = refunds;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(UUID jobId, String subjectId) {
        UUID closingId = UUID.fromString(subjectId);
        Order order = closings.order(closingId);
        Progress progress = order.outcome() == Outcome.SUCCEEDED ? pay(order) : giveBack(order);
        if (progress.finished()) {
            closings.finish(closingId);
        }
        return progress;
    }

    private Progress pay(Order order) {
        payouts.begin(order.closingId(), order.terms(), order.raised(), order.decidedAt());
        return payouts.settleDue(order.projectId()) ? new Progress(2, 2) : new Progress(1, 2, true);
    }

    private Progress giveBack(Order order) {
        boolean isWaiting = refunds.requestNext(order.projectId(), order.withdrawn(), REFUNDS_A_STEP) == 0;
        Refunds.Count count = refunds.count(order.projectId());
        return new Progress(count.done(), count.total(), isWaiting);
    }
}
