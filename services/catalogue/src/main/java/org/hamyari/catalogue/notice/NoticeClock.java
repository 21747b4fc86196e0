package org.hamyari.catalogue.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Reminds owners of a reply that is due, each once and in a transaction of its own. Two instances at once do no harm. */
@ApplicationScoped
class NoticeClock {

    private final Sql across;
    private final InCity inCity;
    private final Notices notices;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeClock(@AcrossCities Sql across, InCity inCity, Notices notices, NoticeSettings settings, Clock clock) {
        this.across = across;
        this.inCity = inCity;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${hamyari.notices.look-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        remind(clock.instant());
    }

    /** Writes the reminders that are due at that moment and have not been written. */
    void remind(Instant now) {
        across.list("select city_id, id from notice where state = 'TAKEN_DOWN' and reminded_at is null and due_at < ? order by due_at limit ?",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)), now.plus(settings.reminderBefore()), settings.batch())
                .forEach(due -> inCity.run(due.cityId, () -> notices.remind(due.cityId, due.id, now)));
    }

    private record Due(String cityId, UUID id) {
    }
}
