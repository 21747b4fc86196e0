package org.hamyari.voting.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.job.JobWork;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.voting.api.TallyExplanationDto;
import org.hamyari.voting.counting.Counting;
import org.hamyari.voting.counting.CountingRoom;
import org.hamyari.voting.counting.ExplanationDtos;
import org.hamyari.voting.counting.TallyDtos;
import org.hamyari.voting.tally.TallyOptions;

/**
 * Says of a counted vote how close the losers came, what other rules would have chosen and what each group got: from the published file
 * and the published options, so that anybody finds the same. A result waits for nothing of it.
 */
@ApplicationScoped
class ExplainVote implements JobWork {

    static final String KIND = "explain-vote";

    private final Tenant tenant;
    private final Results results;
    private final FileStore files;
    private final CountingRoom room;

    ExplainVote(Tenant tenant, Results results, FileStore files, CountingRoom room) {
        this.tenant = tenant;
        this.results = results;
        this.files = files;
        this.room = room;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(UUID jobId, String subjectId) {
        String cityId = tenant.city();
        UUID processId = UUID.fromString(subjectId);
        Results.Stored stored = results.find(cityId, processId).orElseThrow();
        if (stored.explanation() == null) {
            results.explain(cityId, processId, explanation(stored));
        }
        return new Progress(1, 1);
    }

    private TallyExplanationDto explanation(Results.Stored stored) {
        TallyOptions options = TallyDtos.options(results.tally(stored));
        return room.official(deadline -> {
            try (InputStream file = files.open(stored.ballotsSha256()).orElseThrow()) {
                return ExplanationDtos.of(Counting.count(file, options, deadline).explanation(deadline));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
