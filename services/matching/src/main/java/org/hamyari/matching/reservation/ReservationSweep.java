package org.hamyari.matching.reservation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Looks for shares whose time is over and gives each up in a transaction of its own. Two instances at once do no harm. */
@ApplicationScoped
class ReservationSweep {

    private final Sql across;
    private final InCity inCity;
    private final Reservations reservations;
    private final ReservationSettings settings;

    ReservationSweep(@AcrossCities Sql across, InCity inCity, Reservations reservations, ReservationSettings settings) {
        this.across = across;
        this.inCity = inCity;
        this.reservations = reservations;
        this.settings = settings;
    }

    @Scheduled(every = "${hamyari.reservations.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireDue() {
        across.list("""
                select city_id, fund_id, id from reservation where state = 'HELD' and expires_at < now() - ?::interval
                order by expires_at limit ?""",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                settings.grace().toString(), settings.batch())
                .forEach(due -> inCity.run(due.cityId, () -> reservations.expire(due.cityId, due.fundId, due.id)));
    }

    private record Due(String cityId, UUID fundId, UUID id) {
    }
}
