package org.hamyari.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * Stores every city's sums from time to time, so that a balance is the stored sum and the few transfers after it. Nothing waits for
 * it: without a snapshot balances are as right and only slower.
 */
@ApplicationScoped
public class LedgerSnapshots {

    private static final Logger LOG = Logger.getLogger(LedgerSnapshots.class);

    private final Sql across;
    private final LedgerSettings settings;
    private Thread thread;

    public LedgerSnapshots(@AcrossCities Sql across, LedgerSettings settings) {
        this.across = across;
        this.settings = settings;
    }

    /** Stores the sums of every city that has accounts, each in a transaction of its own. Two instances at once do no harm. */
    public void takeAll() {
        across.list("select distinct city_id from ledger_account", row -> row.getString(1)).forEach(this::take);
    }

    /** Stores the sums of one city: only accounts that moved since the last time are touched. */
    public void take(String cityId) {
        across.first("select ledger_take_snapshot(?)", row -> row.getString(1), cityId);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("ledger-snapshots").daemon().start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(settings.snapshotInterval());
                takeUnlessAway();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeUnlessAway() {
        try {
            takeAll();
        } catch (SqlFailure away) {
            LOG.warnf("snapshots of balances wait for the database: %s", away.getMessage());
        }
    }
}
