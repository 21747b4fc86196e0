package org.hamyari.catalogue.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Looks in all cities whose report is due soon, overdue, or overdue for so long that it blocks. Two instances at once do no harm. */
@ApplicationScoped
class ReportClock {

    private static final int BATCH = 200;

    private final Sql across;
    private final InCity inCity;
    private final ReportWarnings warnings;
    private final DeliverySettings settings;
    private final Clock clock;

    ReportClock(@AcrossCities Sql across, InCity inCity, ReportWarnings warnings, DeliverySettings settings, Clock clock) {
        this.across = across;
        this.inCity = inCity;
        this.warnings = warnings;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${hamyari.delivery.look-every:600s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        warn(clock.instant());
    }

    /** Writes the warnings that are due at that moment and have not been written. The day is judged again in the zone of the city. */
    void warn(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        across.list("""
                select d.city_id, d.project_id from delivery d
                where d.done_at is null and d.report_due_on <= ? and d.warned is distinct from
                    (case when d.report_due_on < ? then 'BLOCKED' when d.report_due_on < ? then 'OVERDUE' else 'SOON' end)
                    and not exists (select from final_report r where r.city_id = d.city_id and r.project_id = d.project_id and r.state = 'SUBMITTED')
                order by d.report_due_on limit ?""",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)),
                today.plus(settings.remindBefore()).plusDays(1), today.minus(settings.blockAfter()), today, BATCH)
                .forEach(due -> inCity.run(due.cityId, () -> warnings.write(due.cityId, due.projectId, now)));
    }

    private record Due(String cityId, UUID projectId) {
    }
}
