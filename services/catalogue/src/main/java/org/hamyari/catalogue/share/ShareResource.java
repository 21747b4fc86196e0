package org.hamyari.catalogue.share;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.FundingPlanDto;
import org.hamyari.catalogue.api.ShareDecisionDto;
import org.hamyari.catalogue.api.SharesApi;
import org.hamyari.catalogue.api.SharesInputDto;
import org.hamyari.catalogue.api.WorkStartDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ShareResource implements SharesApi {

    private final Shares shares;
    private final Idempotency idempotency;
    private final Answer answer;

    ShareResource(Shares shares, Idempotency idempotency, Answer answer) {
        this.shares = shares;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public FundingPlanDto getShares(String cityId, UUID projectId) {
        return versioned(shares.get(cityId, projectId));
    }

    @Override
    public FundingPlanDto putShares(String ifMatch, String cityId, UUID projectId, SharesInputDto body) {
        return versioned(shares.put(cityId, projectId, ifMatch, body));
    }

    @Override
    public FundingPlanDto decideShare(String idempotencyKey, String cityId, UUID projectId, Integer number, ShareDecisionDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(shares.decide(cityId, projectId, number, body)));
    }

    @Override
    public FundingPlanDto startWork(String idempotencyKey, String cityId, UUID projectId, WorkStartDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(shares.startWork(cityId, projectId, body)));
    }

    private FundingPlanDto versioned(FundingPlanDto plan) {
        answer.version(plan.version());
        return plan;
    }
}
