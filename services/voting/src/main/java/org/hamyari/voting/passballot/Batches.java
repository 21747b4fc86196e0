package org.hamyari.voting.passballot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.proof.Hash;
import org.hamyari.voting.passkey.PassSettings;

/**
 * Moves waiting ballots into the log, many at a time and shuffled, so that the place of a ballot says no more than its batch. Two
 * instances at once do no harm: the second finds nothing that waits.
 */
@ApplicationScoped
public class Batches {

    private final Sql sql;
    private final Sql across;
    private final InCity inCity;
    private final CommitmentLog log;
    private final PassSettings settings;

    Batches(Sql sql, @AcrossCities Sql across, InCity inCity, CommitmentLog log, PassSettings settings) {
        this.sql = sql;
        this.across = across;
        this.inCity = inCity;
        this.log = log;
        this.settings = settings;
    }

    @Scheduled(every = "${hamyari.voting.batch-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void drawFull() {
        across.list("select city_id, process_id from waiting_batches(?)",
                row -> new Waiting(row.getString(1), row.getObject(2, UUID.class)), settings.batch())
                .forEach(waiting -> inCity.run(waiting.cityId, () -> draw(waiting.cityId, waiting.processId, settings.batch())));
    }

    /** Draws what is left, in the running transaction, which closes the process. From here on no ballot can come. */
    public void drawLast(String cityId, UUID processId) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> processId, processId.toString());
        draw(cityId, processId, 1);
    }

    private void draw(String cityId, UUID processId, int atLeast) {
        List<Hash> drawn = sql.list("select commitment from draw_batch(?, ?)", row -> Hash.of(row.getBytes(1)), processId, atLeast);
        if (!drawn.isEmpty()) {
            log.append(cityId, processId, drawn);
        }
    }

    private record Waiting(String cityId, UUID processId) {
    }
}
