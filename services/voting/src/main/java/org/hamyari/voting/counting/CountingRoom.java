package org.hamyari.voting.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.voting.tally.Deadline;
import org.hamyari.voting.tally.TallyTimeout;

/**
 * Lets one count run at a time, for a limited time: counting is open to everybody and must not take the service away from voters.
 * A body is received in full before its turn comes, so that a slow sender keeps nobody waiting.
 */
@ApplicationScoped
public class CountingRoom {

    private static final int RETRY_SECONDS = 10;

    private final CountingSettings settings;
    private final Semaphore seat = new Semaphore(1, true);
    private final Semaphore uploads;

    CountingRoom(CountingSettings settings) {
        this.settings = settings;
        this.uploads = new Semaphore(settings.uploads());
    }

    /** Work on a received file. */
    public interface FileWork<T> {
        T on(Path file) throws IOException;
    }

    /** Receives the body into a file that is gone afterwards; refuses when too many are on their way. */
    public <T> T received(InputStream body, FileWork<T> work) {
        if (!uploads.tryAcquire()) {
            throw busy();
        }
        try {
            Path file = Files.createTempFile("election-", ".pb");
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                return work.on(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            uploads.release();
        }
    }

    /** Counts for anybody: at once or not at all. */
    public <T> T anonymous(Function<Deadline, T> count) {
        return seated(count, Duration.ZERO, settings.anonymousLimit());
    }

    /** Reads a file before it is counted later: waits for a turn, and takes no longer than an anonymous count. */
    public <T> T read(Function<Deadline, T> reading) {
        return seated(reading, settings.officialPatience(), settings.anonymousLimit());
    }

    /** Counts for an official or a vote held here: waits for a turn, may take longer. */
    public <T> T official(Function<Deadline, T> count) {
        return seated(count, settings.officialPatience(), settings.officialLimit());
    }

    private <T> T seated(Function<Deadline, T> count, Duration patience, Duration limit) {
        takeSeat(patience);
        try {
            return count.apply(Deadline.in(limit));
        } catch (TallyTimeout tooLong) {
            throw new DomainException(new DomainError.Busy("count-too-long", RETRY_SECONDS));
        } finally {
            seat.release();
        }
    }

    private void takeSeat(Duration patience) {
        try {
            if (!seat.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static DomainException busy() {
        return new DomainException(new DomainError.Busy("busy", RETRY_SECONDS));
    }
}
