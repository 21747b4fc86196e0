package org.hamyari.catalogue.editor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Forgets invitations that have run out, and with them the addresses of people who did not come. Two instances at once do no harm. */
@ApplicationScoped
class InvitationClock {

    private final Sql across;
    private final Sql sql;
    private final InCity inCity;
    private final Clock clock;

    InvitationClock(@AcrossCities Sql across, Sql sql, InCity inCity, Clock clock) {
        this.across = across;
        this.sql = sql;
        this.inCity = inCity;
        this.clock = clock;
    }

    @Scheduled(every = "${hamyari.editors.look-every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        forget(clock.instant());
    }

    void forget(Instant now) {
        across.list("select distinct city_id from project_editor where accepted_at is null and expires_at <= ?", row -> row.getString(1), now)
                .forEach(city -> inCity.run(city, () ->
                        sql.update("delete from project_editor where city_id = ? and accepted_at is null and expires_at <= ?", city, now)));
    }
}
