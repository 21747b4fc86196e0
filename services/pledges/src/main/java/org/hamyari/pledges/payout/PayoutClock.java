package org.hamyari.pledges.payout;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Pays the shares of all cities that have become due. Two instances at once do no harm: each share is judged in its project's turn. */
@ApplicationScoped
class PayoutClock {

    private final Sql across;
    private final InCity inCity;
    private final Payouts payouts;
    private final PayoutSettings settings;

    PayoutClock(@AcrossCities Sql across, InCity inCity, Payouts payouts, PayoutSettings settings) {
        this.across = across;
        this.inCity = inCity;
        this.payouts = payouts;
        this.settings = settings;
    }

    @Scheduled(every = "${hamyari.payouts.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        // A share that cannot be paid now (its project is suspended, an award is missing) must not stand before the others for ever.
        across.list("select city_id, project_id from payout where state = 'PENDING' and due_at <= now() order by random() limit ?",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)), settings.batch()).stream().distinct()
                .forEach(due -> inCity.run(due.cityId, () -> payouts.settleDue(due.projectId)));
    }

    private record Due(String cityId, UUID projectId) {
    }
}
