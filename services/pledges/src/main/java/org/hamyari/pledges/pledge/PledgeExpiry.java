package org.hamyari.pledges.pledge;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Gives up pledges of all cities that were not paid in time. Two instances at once do no harm: each pledge is judged under its lock. */
@ApplicationScoped
class PledgeExpiry {

    private final Sql across;
    private final InCity inCity;
    private final Pledges pledges;
    private final PledgingSettings settings;

    PledgeExpiry(@AcrossCities Sql across, InCity inCity, Pledges pledges, PledgingSettings settings) {
        this.across = across;
        this.inCity = inCity;
        this.pledges = pledges;
        this.settings = settings;
    }

    @Scheduled(every = "${hamyari.pledging.expire-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        due().forEach(pledge -> inCity.run(pledge.cityId, () -> pledges.expire(pledge.id)));
    }

    private List<Due> due() {
        return across.list("""
                select city_id, id from pledge p where state = 'PENDING' and expires_at <= now() and not exists (
                    select from payment y where y.city_id = p.city_id and y.pledge_id = p.id
                        and y.state in ('CREATED', 'REDIRECTED', 'UNKNOWN'))
                order by expires_at limit ?""",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)), settings.expireBatch());
    }

    private record Due(String cityId, UUID id) {
    }
}
