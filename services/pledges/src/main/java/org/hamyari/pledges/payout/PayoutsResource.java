package org.hamyari.pledges.payout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.platform.web.Answer;
import org.hamyari.pledges.api.PayoutPageDto;
import org.hamyari.pledges.api.PayoutStateDto;
import org.hamyari.pledges.api.PayoutsApi;

@RunOnVirtualThread
class PayoutsResource implements PayoutsApi {

    private final PayoutReader reader;
    private final Answer answer;

    PayoutsResource(PayoutReader reader, Answer answer) {
        this.reader = reader;
        this.answer = answer;
    }

    @Override
    public PayoutPageDto listPayouts(String cityId, PayoutStateDto state, UUID projectId, String cursor, Integer limit,
            String acceptLanguage) {
        PayoutPageDto page = reader.list(state, projectId, cursor, limit);
        answer.next("/api/pledges/v1/cities/" + cityId + "/payouts?limit=" + limit + (state == null ? "" : "&state=" + state)
                + (projectId == null ? "" : "&projectId=" + projectId), page.page().next());
        return page;
    }
}
