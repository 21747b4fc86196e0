package org.hamyari.voting.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.job.JobWork;
import org.hamyari.platform.job.Jobs;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.voting.ballot.SealedBallots;
import org.hamyari.voting.counting.Counting;
import org.hamyari.voting.counting.Counting.Counted;
import org.hamyari.voting.counting.CountingRoom;
import org.hamyari.voting.counting.TallyDtos;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;

/**
 * Counts a closed vote: from the very file that is published later, so that everybody counts the same bytes. Running it again after a
 * crash finds the result or makes the same one.
 */
@ApplicationScoped
class CountVote implements JobWork {

    static final String KIND = "count-vote";

    private final Tenant tenant;
    private final Processes processes;
    private final SealedBallots ballots;
    private final Cities cities;
    private final CountingRoom room;
    private final FileStore files;
    private final Results results;
    private final BallotLog log;
    private final Jobs jobs;

    CountVote(Tenant tenant, Processes processes, SealedBallots ballots, Cities cities, CountingRoom room, FileStore files, Results results,
            BallotLog log, Jobs jobs) {
        this.tenant = tenant;
        this.processes = processes;
        this.ballots = ballots;
        this.cities = cities;
        this.room = room;
        this.files = files;
        this.results = results;
        this.log = log;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(UUID jobId, String subjectId) {
        String cityId = tenant.city();
        UUID processId = UUID.fromString(subjectId);
        VoteProcess process = processes.lock(cityId, processId);
        if (results.find(cityId, processId).isEmpty()) {
            ballots.forget();
            count(cityId, process);
            jobs.start(ExplainVote.KIND, subjectId);
        }
        return new Progress(1, 1);
    }

    private void count(String cityId, VoteProcess process) {
        LiveFile file = new LiveFile(process, cities.require(cityId), ballots.of(cityId, process.id()));
        Set<String> selected = new HashSet<>(count(process, file.bytes(Set.of())).result().selected());
        byte[] published = file.bytes(selected);
        Counted counted = count(process, published);
        if (!selected.equals(new HashSet<>(counted.result().selected()))) {
            throw new IllegalStateException("the published file gives another result");
        }
        files.put(new ByteArrayInputStream(published), published.length);
        List<byte[]> leaves = file.leaves();
        results.store(cityId, process.id(), TallyDtos.of(counted), Optional.of(log.sign(cityId, process.id(), leaves)));
    }

    private Counted count(VoteProcess process, byte[] file) {
        return room.official(deadline -> {
            try {
                return Counting.count(new ByteArrayInputStream(file), process.options(), deadline);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
