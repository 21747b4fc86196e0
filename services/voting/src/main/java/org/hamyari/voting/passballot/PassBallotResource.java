package org.hamyari.voting.passballot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Answer;
import org.hamyari.proof.Hash;
import org.hamyari.voting.api.PassBallotAcceptedDto;
import org.hamyari.voting.api.PassBallotRequestDto;
import org.hamyari.voting.api.PassBallotsApi;
import org.hamyari.voting.ballot.Ballots;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;

@RunOnVirtualThread
public class PassBallotResource implements PassBallotsApi {

    /** Each of them would tie the ballot to a person, a session or a page. */
    private static final List<String> TELLING = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, "Idempotency-Key", "Referer");

    private final Processes processes;
    private final PassBallots ballots;
    private final CommitmentLog log;
    private final Answer answer;
    @Context
    HttpHeaders headers;

    PassBallotResource(Processes processes, PassBallots ballots, CommitmentLog log, Answer answer) {
        this.processes = processes;
        this.ballots = ballots;
        this.log = log;
        this.answer = answer;
    }

    @Override
    public PassBallotAcceptedDto castPassBallot(String cityId, UUID processId, PassBallotRequestDto body) {
        TELLING.stream().filter(name -> headers.getHeaderString(name) != null).findFirst().ifPresent(name -> {
            throw new DomainException(new DomainError.BadRequest("ballot-with-identity", name));
        });
        VoteProcess process = processes.require(cityId, processId);
        PassBallot ballot = PassBallot.of(body, Ballots.checked(process, body.choices()));
        ballots.requireSigned(process, ballot);
        ballots.cast(process, ballot);
        Hash commitment = ballot.commitment(processId);
        answer.cache("no-store");
        return new PassBallotAcceptedDto(commitment.hex(), log.promise(cityId, processId, commitment));
    }
}
