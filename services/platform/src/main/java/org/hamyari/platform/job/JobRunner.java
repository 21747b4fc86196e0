package org.hamyari.platform.job;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.platform.tenant.InCity;
import org.jboss.logging.Logger;

/** Works on jobs, one step and one transaction at a time. A lease keeps two instances from the same job; it ends with a crash. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final Sql across;
    private final InCity inCity;
    private final Map<String, JobWork> works;
    private final JobSettings settings;
    private volatile boolean running;
    private Thread thread;

    JobRunner(@AcrossCities Sql across, InCity inCity, @All List<JobWork> works, JobSettings settings) {
        this.across = across;
        this.inCity = inCity;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(JobWork::kind, Function.identity()));
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.run() && !works.isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().name("job-runner").daemon().start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(settings.poll().plusSeconds(5));
        }
    }

    private void work() {
        while (running) {
            try {
                Optional<Claim> claim = claim();
                if (claim.isPresent()) {
                    step(claim.get());
                } else {
                    Thread.sleep(settings.poll());
                }
            } catch (SqlFailure away) {
                LOG.warnf("jobs wait for the database: %s", away.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.poll());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private Optional<Claim> claim() {
        return across.first("""
                update job set state = 'RUNNING', started_at = coalesce(started_at, now()), attempts = attempts + 1,
                    lease_until = now() + ?::interval
                where (city_id, id) = (
                    select city_id, id from job where state in ('WAITING', 'RUNNING') and lease_until < now()
                    order by lease_until for update skip locked limit 1)
                returning city_id, id, kind, subject_id, attempts""",
                row -> new Claim(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getInt(5)),
                settings.lease().toString());
    }

    private void step(Claim claim) {
        try {
            JobWork work = works.get(claim.kind);
            if (work == null) {
                throw new IllegalStateException("nobody works on " + claim.kind);
            }
            JobWork.Progress progress = inCity.call(claim.cityId, () -> work.step(claim.id, claim.subjectId));
            Duration pause = progress.isWaiting() ? settings.poll() : Duration.ZERO;
            across.update("""
                    update job set done = ?, total = ?, attempts = 0, lease_until = now() + ?::interval, state = ?,
                        finished_at = case when ? then now() end
                    where city_id = ? and id = ?""",
                    progress.done(), progress.total(), pause.toString(), progress.finished() ? "DONE" : "RUNNING", progress.finished(),
                    claim.cityId, claim.id);
        } catch (RuntimeException failure) {
            boolean last = claim.attempts >= settings.attempts();
            LOG.logf(last ? Logger.Level.ERROR : Logger.Level.WARN, failure, "job %s (%s), attempt %d", claim.id, claim.kind, claim.attempts);
            across.update("""
                    update job set state = ?, lease_until = now() + least(attempts * attempts, 60) * interval '1 second',
                        problem = ?, finished_at = case when ? then now() end
                    where city_id = ? and id = ?""",
                    last ? "FAILED" : "RUNNING", last ? "job-failed" : null, last, claim.cityId, claim.id);
        }
    }

    private record Claim(String cityId, UUID id, String kind, String subjectId, int attempts) {
    }
}
