package org.hamyari.cities.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.DecisionInputDto;
import org.hamyari.cities.api.StageRequestDto;
import org.hamyari.cities.api.StageRequestInputDto;
import org.hamyari.cities.api.StageRequestPageDto;
import org.hamyari.cities.api.StageRequestStateDto;
import org.hamyari.cities.api.StageRequestsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class StageRequestResource implements StageRequestsApi {

    private final StageRequests requests;
    private final Idempotency idempotency;
    private final Answer answer;

    StageRequestResource(StageRequests requests, Idempotency idempotency, Answer answer) {
        this.requests = requests;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public StageRequestDto fileStageRequest(String idempotencyKey, String cityId, StageRequestInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            StageRequestDto request = requests.file(cityId, body);
            answer.location(path(cityId) + "/" + request.id());
            return request;
        });
    }

    @Override
    public StageRequestDto decideStageRequest(String idempotencyKey, String cityId, UUID requestId, DecisionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> requests.decide(cityId, requestId, body));
    }

    @Override
    public StageRequestDto getStageRequest(String cityId, UUID requestId) {
        return requests.get(cityId, requestId);
    }

    @Override
    public StageRequestPageDto listStageRequests(String cityId, StageRequestStateDto state, String cursor, Integer limit) {
        StageRequestPageDto page = requests.list(cityId, Optional.ofNullable(state), cursor, limit);
        answer.next(path(cityId), page.page().next());
        return page;
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/stage-requests";
    }
}
