package org.hamyari.voting.ballot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.BallotAcceptedDto;
import org.hamyari.voting.api.BallotRequestDto;
import org.hamyari.voting.api.BallotsApi;
import org.hamyari.voting.api.EligibilityDto;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;
import org.hamyari.voting.roll.Roll;

@RunOnVirtualThread
public class BallotResource implements BallotsApi {

    private final Processes processes;
    private final Ballots ballots;
    private final Roll roll;
    private final Caller caller;
    private final Answer answer;

    BallotResource(Processes processes, Ballots ballots, Roll roll, Caller caller, Answer answer) {
        this.processes = processes;
        this.ballots = ballots;
        this.roll = roll;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public EligibilityDto getEligibility(String cityId, UUID processId) {
        VoteProcess process = processes.require(cityId, processId);
        Optional<Boolean> voted = caller.verifiedEmail().flatMap(email -> roll.voted(cityId, process.id(), email));
        answer.cache("no-store");
        return new EligibilityDto(voted.isPresent(), voted.orElse(false));
    }

    @Override
    public BallotAcceptedDto castBallot(String cityId, UUID processId, BallotRequestDto body) {
        VoteProcess process = processes.require(cityId, processId);
        String[] choices = Ballots.checked(process, body.choices());
        String email = caller.verifiedEmail().orElseThrow(() -> new DomainException(new DomainError.Forbidden("not-on-roll")));
        ballots.cast(process, roll.person(cityId, processId, email), choices);
        answer.cache("no-store");
        return new BallotAcceptedDto(processId, true);
    }
}
