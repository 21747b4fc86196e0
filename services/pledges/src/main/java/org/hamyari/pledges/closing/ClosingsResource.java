package org.hamyari.pledges.closing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.platform.approval.Approvals;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.security.Introspection;
import org.hamyari.platform.web.Answer;
import org.hamyari.pledges.api.ClosingDto;
import org.hamyari.pledges.api.ClosingPageDto;
import org.hamyari.pledges.api.ClosingRequestDto;
import org.hamyari.pledges.api.ClosingStateDto;
import org.hamyari.pledges.api.ClosingsApi;
import org.hamyari.pledges.api.DecisionInputDto;

@RunOnVirtualThread
class ClosingsResource implements ClosingsApi {

    private static final String CITIES = "/api/pledges/v1/cities/";

    private final Closings closings;
    private final ClosingReader reader;
    private final Idempotency idempotency;
    private final Introspection introspection;
    private final Answer answer;

    ClosingsResource(Closings closings, ClosingReader reader, Idempotency idempotency, Introspection introspection, Answer answer) {
        this.closings = closings;
        this.reader = reader;
        this.idempotency = idempotency;
        this.introspection = introspection;
        this.answer = answer;
    }

    @Override
    public ClosingDto proposeClosing(String idempotencyKey, String cityId, UUID projectId, ClosingRequestDto body, String acceptLanguage) {
        return idempotency.once(idempotencyKey, body, () -> {
            ClosingDto closing = closings.propose(projectId, body.note());
            answer.location(CITIES + cityId + "/closings/" + closing.id());
            return closing;
        });
    }

    @Override
    public ClosingDto decideClosing(String idempotencyKey, String cityId, UUID closingId, DecisionInputDto body, String acceptLanguage) {
        introspection.requireRole(cityId, "finance-officer");
        return idempotency.once(idempotencyKey, body, () -> {
            ClosingDto closing = closings.decide(closingId, Approvals.Decision.valueOf(body.decision().name()), body.reason());
            answer.location(CITIES + cityId + (closing.jobId() == null ? "/closings/" + closingId : "/jobs/" + closing.jobId()));
            return closing;
        });
    }

    @Override
    public ClosingDto getClosing(String cityId, UUID closingId, String acceptLanguage) {
        return reader.get(closingId);
    }

    @Override
    public ClosingPageDto listClosings(String cityId, ClosingStateDto state, String cursor, Integer limit, String acceptLanguage) {
        ClosingPageDto page = reader.list(state, cursor, limit);
        answer.next(CITIES + cityId + "/closings?limit=" + limit + (state == null ? "" : "&state=" + state), page.page().next());
        return page;
    }
}
