package org.hamyari.cities.observer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hamyari.platform.job.Jobs;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.platform.tenant.InCity;
import org.jboss.logging.Logger;

/** Orders the letters of each city's week once it is over, by the database's clock in the city's zone. There is one job per city and week. */
@ApplicationScoped
class WeekClock {

    private static final Logger LOG = Logger.getLogger(WeekClock.class);

    private final Sql across;
    private final InCity inCity;
    private final Jobs jobs;
    private final Clock clock;
    private final ObserverSettings settings;
    private volatile boolean running;
    private Thread thread;

    WeekClock(@AcrossCities Sql across, InCity inCity, Jobs jobs, Clock clock, ObserverSettings settings) {
        this.across = across;
        this.inCity = inCity;
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("observer-week").daemon().start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        thread.interrupt();
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(settings.poll());
                order(clock.instant());
            } catch (SqlFailure away) {
                LOG.warnf("the weekly letters wait for the database: %s", away.getMessage());
            } catch (RuntimeException defect) {
                LOG.error("the weekly letters could not be ordered; their turn comes again", defect);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    /** Orders what is due at that moment and not ordered yet. */
    void order(Instant now) {
        List<Zoned> cities = across.list("select city_id, zone from city_copy order by city_id",
                row -> new Zoned(row.getString(1), ZoneId.of(row.getString(2))));
        for (Zoned city : cities) {
            String week = Week.lastBefore(now, settings.digestDay(), settings.digestHour(), city.zone).letterDay().toString();
            boolean ordered = across.first("select 1 from job where city_id = ? and kind = ? and subject_id = ?", row -> true,
                    city.id, WeeklyLetters.KIND, week).isPresent();
            if (!ordered) {
                inCity.run(city.id, () -> jobs.start(WeeklyLetters.KIND, week));
            }
        }
    }

    private record Zoned(String id, ZoneId zone) {
    }
}
