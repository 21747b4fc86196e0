package org.hamyari.cities.stagepolicy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import org.hamyari.cities.api.StagePoliciesApi;
import org.hamyari.cities.api.StagePolicyDto;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.api.StagePolicyPageDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class StagePolicyResource implements StagePoliciesApi {

    private static final String PATH = "/api/cities/v1/stage-policies";

    private final StagePolicies policies;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Answer answer;
    private final Event<PolicyInForce> inForce;

    StagePolicyResource(StagePolicies policies, Idempotency idempotency, Caller caller, Answer answer, Event<PolicyInForce> inForce) {
        this.policies = policies;
        this.idempotency = idempotency;
        this.caller = caller;
        this.answer = answer;
        this.inForce = inForce;
    }

    @Override
    public StagePolicyDto getStagePolicy(Integer version) {
        return policies.get(version);
    }

    @Override
    public StagePolicyPageDto listStagePolicies(String cursor, Integer limit) {
        StagePolicyPageDto page = policies.list(cursor, limit);
        answer.next(PATH, page.page().next());
        return page;
    }

    @Override
    public StagePolicyDto publishStagePolicy(String idempotencyKey, StagePolicyInputDto body) {
        StagePolicyDto policy = idempotency.once(idempotencyKey, body, () -> {
            StagePolicyDto published = policies.publish(body, caller.subject());
            answer.location(PATH + "/" + published.version());
            return published;
        });
        inForce.fire(new PolicyInForce(policy.version()));
        return policy;
    }
}
