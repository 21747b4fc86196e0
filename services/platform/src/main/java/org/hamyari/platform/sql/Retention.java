package org.hamyari.platform.sql;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.jboss.logging.Logger;

/** Forgets what the kernel need not remember any more: old keys, sent events, ids of events received long ago, letters that were sent. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Sql across;
    private final RetentionSettings settings;
    private volatile boolean running;
    private Thread thread;

    Retention(@AcrossCities Sql across, RetentionSettings settings) {
        this.across = across;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("retention").daemon().start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        thread.interrupt();
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(settings.every());
                forget();
            } catch (SqlFailure away) {
                LOG.warnf("forgetting waits for the database: %s", away.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    /** Deletes what is older than it is kept for, some rows at a time. Returns how many. */
    public long forget() {
        Map<String, Duration> kept = Map.of(
                "idempotency where created_at", settings.keys(),
                "outbox where sent_at", settings.events(),
                "inbox where received_at", settings.events(),
                "mail where sent_at", settings.letters());
        return kept.entrySet().stream().mapToLong(entry -> forget(entry.getKey(), entry.getValue())).sum();
    }

    private long forget(String what, Duration age) {
        String table = what.substring(0, what.indexOf(' '));
        long total = 0;
        int deleted;
        do {
            deleted = across.update("delete from " + table + " where ctid in (select ctid from " + what + " < now() - ?::interval limit ?)",
                    age.toString(), settings.batch());
            total += deleted;
        } while (deleted == settings.batch() && running);
        return total;
    }
}
