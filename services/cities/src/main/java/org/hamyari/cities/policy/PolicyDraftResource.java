package org.hamyari.cities.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyDraftDto;
import org.hamyari.cities.api.PolicyDraftInputDto;
import org.hamyari.cities.api.PolicyDraftPageDto;
import org.hamyari.cities.api.PolicyDraftsApi;
import org.hamyari.cities.api.PolicyDto;
import org.hamyari.cities.api.PolicyWithdrawalDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class PolicyDraftResource implements PolicyDraftsApi {

    private final Policies policies;
    private final Publications publications;
    private final PublishedPolicies published;
    private final Idempotency idempotency;
    private final Answer answer;

    PolicyDraftResource(Policies policies, Publications publications, PublishedPolicies published, Idempotency idempotency, Answer answer) {
        this.policies = policies;
        this.publications = publications;
        this.published = published;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public PolicyDraftDto createPolicyDraft(String idempotencyKey, String cityId, PolicyDraftInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            PolicyDraftDto draft = policies.begin(cityId, body);
            answer.version(draft.draftVersion());
            answer.location(path(cityId, "policy-drafts") + "/" + draft.id());
            return draft;
        });
    }

    @Override
    public PolicyDraftDto getPolicyDraft(String cityId, UUID policyId) {
        PolicyDraftDto draft = policies.get(cityId, policyId);
        answer.version(draft.draftVersion());
        return draft;
    }

    @Override
    public PolicyDraftPageDto listPolicyDrafts(String cityId, String cursor, Integer limit) {
        PolicyDraftPageDto page = published.drafts(cityId, cursor, limit);
        answer.next(path(cityId, "policy-drafts"), page.page().next());
        return page;
    }

    @Override
    public PolicyDraftDto updatePolicyDraft(String ifMatch, String cityId, UUID policyId, PolicyContentDto body) {
        PolicyDraftDto draft = policies.change(cityId, policyId, ifMatch, body);
        answer.version(draft.draftVersion());
        return draft;
    }

    @Override
    public PolicyDto publishPolicy(String idempotencyKey, String ifMatch, String cityId, UUID policyId) {
        return idempotency.once(idempotencyKey, ifMatch, () -> {
            publications.publish(cityId, policyId, ifMatch);
            PolicyDto policy = published.get(cityId, policyId, Optional.empty());
            answer.location(path(cityId, "policies") + "/" + policyId + "/versions/" + policy.version());
            return policy;
        });
    }

    @Override
    public PolicyDto withdrawPolicy(String idempotencyKey, String cityId, UUID policyId, PolicyWithdrawalDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            publications.withdraw(cityId, policyId, body.reason());
            return published.get(cityId, policyId, Optional.empty());
        });
    }

    private static String path(String cityId, String collection) {
        return "/api/cities/v1/cities/" + cityId + "/" + collection;
    }
}
