package org.hamyari.cities.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PoliciesApi;
import org.hamyari.cities.api.PolicyDto;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.api.PolicyPageDto;
import org.hamyari.cities.api.PolicyTemplateListDto;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class PolicyResource implements PoliciesApi {

    private final PublishedPolicies policies;
    private final PolicyTemplates templates;
    private final Answer answer;

    PolicyResource(PublishedPolicies policies, PolicyTemplates templates, Answer answer) {
        this.policies = policies;
        this.templates = templates;
        this.answer = answer;
    }

    @Override
    public PolicyTemplateListDto listPolicyTemplates() {
        return new PolicyTemplateListDto(templates.all());
    }

    @Override
    public PolicyPageDto listPolicies(String cityId, PolicyKindDto kind, String cursor, Integer limit) {
        PolicyPageDto page = policies.list(cityId, Optional.ofNullable(kind), cursor, limit);
        answer.next("/api/cities/v1/cities/" + cityId + "/policies" + (kind == null ? "" : "?kind=" + kind), page.page().next());
        return page;
    }

    @Override
    public PolicyDto getPolicy(String cityId, UUID policyId) {
        return policies.get(cityId, policyId, Optional.empty());
    }

    @Override
    public PolicyDto getPolicyVersion(String cityId, UUID policyId, Integer number) {
        return policies.get(cityId, policyId, Optional.of(number));
    }
}
