package org.hamyari.matching.award;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.matching.fund.FundEnds;
import org.hamyari.platform.tenant.InCity;

/** Looks for funds to close or settle, each in a transaction of its own. Two instances at once do no harm. */
@ApplicationScoped
class FundEndsJob {

    private final FundEnds ends;
    private final PaymentRepository payments;
    private final InCity inCity;

    FundEndsJob(FundEnds ends, PaymentRepository payments, InCity inCity) {
        this.ends = ends;
        this.payments = payments;
        this.inCity = inCity;
    }

    @Scheduled(every = "${hamyari.funds.look-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endDue() {
        ends.due().forEach(due -> inCity.run(due.cityId(), () -> ends.end(due, () -> payments.told(due.cityId(), due.fundId()))));
    }
}
