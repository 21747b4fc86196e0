package org.hamyari.voting.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;
import org.hamyari.voting.api.ClosingsApi;
import org.hamyari.voting.api.DecisionInputDto;
import org.hamyari.voting.api.VoteClosingDto;
import org.hamyari.voting.api.VoteClosingPageDto;
import org.hamyari.voting.api.VoteClosingRequestDto;

@RunOnVirtualThread
public class ClosingResource implements ClosingsApi {

    private final Closings closings;
    private final Idempotency idempotency;
    private final Answer answer;

    ClosingResource(Closings closings, Idempotency idempotency, Answer answer) {
        this.closings = closings;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public VoteClosingDto proposeVoteClosing(String idempotencyKey, String cityId, UUID processId, VoteClosingRequestDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            VoteClosingDto closing = closings.propose(cityId, processId, body);
            answer.location("/api/voting/v1/cities/" + cityId + "/processes/" + processId + "/closings/" + closing.id());
            return closing;
        });
    }

    @Override
    public VoteClosingDto decideVoteClosing(String idempotencyKey, String cityId, UUID processId, UUID closingId, DecisionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> closings.decide(cityId, processId, closingId, body));
    }

    @Override
    public VoteClosingDto getVoteClosing(String cityId, UUID processId, UUID closingId) {
        return closings.get(cityId, processId, closingId);
    }

    @Override
    public VoteClosingPageDto listVoteClosings(String cityId) {
        return closings.list(cityId);
    }
}
