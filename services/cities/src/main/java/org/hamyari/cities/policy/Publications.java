package org.hamyari.cities.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.PolicyChangeDto;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/**
 * Publishing and withdrawing, in the running transaction. Each publication is a version with a hash that never changes; it keeps the
 * difference to the version before, so that readers need not compute it.
 */
@ApplicationScoped
class Publications {

    private final PolicyRepository policies;
    private final PolicyVersionRepository versions;
    private final PolicyRules rules;
    private final PolicyText text;
    private final Caller caller;
    private final Clock clock;

    Publications(PolicyRepository policies, PolicyVersionRepository versions, PolicyRules rules, PolicyText text, Caller caller, Clock clock) {
        this.policies = policies;
        this.versions = versions;
        this.rules = rules;
        this.text = text;
        this.caller = caller;
        this.clock = clock;
    }

    /** Publishes the draft that the caller has seen. */
    void publish(String cityId, UUID id, String ifMatch) {
        Policy policy = policies.locked(cityId, id).orElseThrow(Policies::unknown);
        Versions.requireMatch(ifMatch, policy.draftVersion);
        PolicyContentDto content = text.read(policy.draft);
        rules.requireComplete(policy.kind, content);
        int number = policy.publish();
        List<PolicyChangeDto> changes = versions.of(cityId, id, number - 1)
                .map(before -> PolicyDifference.between(text.read(before.content), content)).orElse(List.of());
        int indicators = content.indicators() == null ? 0 : content.indicators().size();
        versions.persist(PolicyVersion.of(policy, number, indicators, text.writeChanges(changes), caller.subject(), clock.instant()));
        versions.flush();
    }

    void withdraw(String cityId, UUID id, String reason) {
        Policy policy = policies.locked(cityId, id).orElseThrow(Policies::unknown);
        policy.withdraw(rules.reason(reason), caller.subject(), clock.instant());
        policies.flush();
    }
}
