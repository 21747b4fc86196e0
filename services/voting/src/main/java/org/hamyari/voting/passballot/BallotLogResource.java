package org.hamyari.voting.passballot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.proof.Hash;
import org.hamyari.voting.api.BallotLogApi;
import org.hamyari.voting.api.BallotLogDto;
import org.hamyari.voting.api.InclusionProofDto;
import org.hamyari.voting.passkey.PassKeys;
import org.hamyari.voting.process.ProcessState;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;

@RunOnVirtualThread
public class BallotLogResource implements BallotLogApi {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final Processes processes;
    private final PassKeys keys;
    private final CommitmentLog log;
    private final OpenedBallots opened;

    BallotLogResource(Processes processes, PassKeys keys, CommitmentLog log, OpenedBallots opened) {
        this.processes = processes;
        this.keys = keys;
        this.log = log;
        this.opened = opened;
    }

    @Override
    public BallotLogDto getBallotLog(String cityId, UUID processId) {
        require(cityId, processId);
        CommitmentLog.Head head = log.head(cityId, processId);
        return new BallotLogDto(head.size(), head.checkpoint(), head.key());
    }

    @Override
    public String getBallotLogLeaves(String cityId, UUID processId) {
        require(cityId, processId);
        return log.commitments(cityId, processId).stream().map(commitment -> commitment + "\n").collect(Collectors.joining());
    }

    @Override
    public InclusionProofDto getInclusionProof(String cityId, UUID processId, String commitment) {
        require(cityId, processId);
        if (!HEX.matcher(commitment).matches()) {
            throw notFound("commitment");
        }
        CommitmentLog.Inclusion found = log.inclusion(cityId, processId, Hash.ofHex(commitment)).orElseThrow(() -> notFound("commitment"));
        return new InclusionProofDto(commitment, found.leaf(), found.head().size(), found.proof().stream().map(Hash::hex).toList(),
                found.head().checkpoint());
    }

    @Override
    public String getBallotLogOpenings(String cityId, UUID processId) {
        if (require(cityId, processId).state() != ProcessState.PUBLISHED) {
            throw notFound("openings");
        }
        return opened.file(cityId, processId);
    }

    private VoteProcess require(String cityId, UUID processId) {
        VoteProcess process = processes.require(cityId, processId);
        if (keys.find(cityId, processId).isEmpty()) {
            throw notFound("log");
        }
        return process;
    }

    private static DomainException notFound(String what) {
        return new DomainException(new DomainError.NotFound(what));
    }
}
