package org.hamyari.pledges.pledge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;
import org.hamyari.pledges.api.PledgeDto;
import org.hamyari.pledges.api.PledgePageDto;
import org.hamyari.pledges.api.PledgeRequestDto;
import org.hamyari.pledges.api.PledgeStateDto;
import org.hamyari.pledges.api.PledgesApi;

@RunOnVirtualThread
class PledgesResource implements PledgesApi {

    private final Pledges pledges;
    private final PledgeReader reader;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Answer answer;

    PledgesResource(Pledges pledges, PledgeReader reader, Idempotency idempotency, Caller caller, Answer answer) {
        this.pledges = pledges;
        this.reader = reader;
        this.idempotency = idempotency;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public PledgeDto createPledge(String idempotencyKey, String cityId, UUID projectId, PledgeRequestDto body, String acceptLanguage) {
        return idempotency.once(idempotencyKey, body, () -> {
            UUID id = pledges.create(projectId, caller.subject(), body);
            answer.location("/api/pledges/v1/cities/" + cityId + "/pledges/" + id);
            return reader.get(id);
        });
    }

    @Override
    public PledgeDto getPledge(String cityId, UUID pledgeId, String acceptLanguage) {
        return reader.get(pledgeId);
    }

    @Override
    public PledgePageDto listMyPledges(PledgeStateDto state, String cursor, Integer limit, String acceptLanguage) {
        PledgePageDto page = reader.mine(state, cursor, limit);
        answer.next("/api/pledges/v1/me/pledges?limit=" + limit + (state == null ? "" : "&state=" + state), page.page().next());
        return page;
    }
}
