package org.hamyari.voting.pass;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Base64;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.PassDto;
import org.hamyari.voting.api.PassKeyDto;
import org.hamyari.voting.api.PassRequestDto;
import org.hamyari.voting.api.PassesApi;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;
import org.hamyari.voting.roll.Roll;

@RunOnVirtualThread
public class PassResource implements PassesApi {

    private final Processes processes;
    private final Passes passes;
    private final Roll roll;
    private final Caller caller;
    private final Answer answer;

    PassResource(Processes processes, Passes passes, Roll roll, Caller caller, Answer answer) {
        this.processes = processes;
        this.passes = passes;
        this.roll = roll;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public PassKeyDto createPassKey(String cityId, UUID processId) {
        return passes.key(cityId, processId).toDto();
    }

    @Override
    public PassDto issuePass(String cityId, UUID processId, PassRequestDto body) {
        VoteProcess process = processes.require(cityId, processId);
        byte[] blinded = Base64.getUrlDecoder().decode(body.blindedMessage());
        String keyId = passes.requireKey(process, blinded).id();
        String email = caller.verifiedEmail().orElseThrow(() -> new DomainException(new DomainError.Forbidden("not-on-roll")));
        passes.issue(process, roll.person(cityId, processId, email), blinded);
        answer.cache("no-store");
        return new PassDto(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(passes.sign(process, blinded)));
    }
}
