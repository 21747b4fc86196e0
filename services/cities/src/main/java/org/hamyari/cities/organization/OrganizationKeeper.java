package org.hamyari.cities.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.hamyari.cities.organization.Identity.Failed;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * Makes the identity service know what it is to know of the cities, one city at a time and as often as it takes. No transaction is open
 * while it calls; a lease keeps two instances from the same city and ends with a crash.
 */
@ApplicationScoped
class OrganizationKeeper {

    private static final Logger LOG = Logger.getLogger(OrganizationKeeper.class);

    private final Sql across;
    private final OrganizationSettings settings;
    private final OrganizationMaker maker;
    private volatile boolean running;
    private Thread thread;

    OrganizationKeeper(@AcrossCities Sql across, OrganizationSettings settings, ObjectMapper json) {
        this.across = across;
        this.settings = settings;
        this.maker = new OrganizationMaker(new Identity(settings, json));
    }

    void start(@Observes StartupEvent event) {
        if (settings.run()) {
            running = true;
            thread = Thread.ofPlatform().name("organizations").daemon().start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        while (running) {
            try {
                if (!step()) {
                    Thread.sleep(settings.poll());
                }
            } catch (SqlFailure away) {
                LOG.warnf("organizations wait for the database: %s", away.getMessage());
                pause();
            } catch (RuntimeException defect) {
                LOG.error("the organization of a city could not be made; its turn comes again", defect);
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.retry());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Works on one city that is due; says whether there was one. */
    boolean step() {
        Optional<Due> due = claim();
        due.ifPresent(this::make);
        return due.isPresent();
    }

    private Optional<Due> claim() {
        return across.first("""
                update city_organization set attempts = attempts + 1, next_attempt_at = now() + ?::interval where city_id = (
                    select city_id from city_organization where next_attempt_at <= now() order by next_attempt_at for update skip locked limit 1)
                returning city_id, name, organization_id""",
                row -> new Due(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))), settings.lease().toString());
    }

    private void make(Due due) {
        try {
            String id = maker.make(due.cityId, due.name, due.organizationId);
            // Under another name by now, it stays wanted.
            across.update("""
                    update city_organization set state = 'PRESENT', organization_id = ?, attempts = 0, problem = null, checked_at = now(),
                        next_attempt_at = now() + ?::interval where city_id = ? and name = ?""",
                    id, settings.recheck().toString(), due.cityId, due.name);
        } catch (Failed failure) {
            LOG.warnf("organization of %s: %s, tried again in %s", due.cityId, failure.getMessage(), settings.retry());
            across.update("""
                    update city_organization set problem = ?, checked_at = now(), next_attempt_at = now() + ?::interval
                    where city_id = ? and name = ?""", failure.problem().name(), settings.retry().toString(), due.cityId, due.name);
        }
    }

    private record Due(String cityId, String name, Optional<String> organizationId) {
    }
}
