package org.hamyari.cities.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyDraftDto;
import org.hamyari.cities.api.PolicyDraftInputDto;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.api.PolicyStateDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/**
 * Drafts of policies: a city has one policy of each kind, and one delegation guideline for each service. A draft may be incomplete, and
 * never changes what is published.
 */
@ApplicationScoped
public class Policies {

    private final PolicyRepository policies;
    private final PolicyRules rules;
    private final PolicyText text;
    private final CityRegister register;
    private final Caller caller;
    private final Clock clock;

    Policies(PolicyRepository policies, PolicyRules rules, PolicyText text, CityRegister register, Caller caller, Clock clock) {
        this.policies = policies;
        this.rules = rules;
        this.text = text;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins a draft, in the running transaction. */
    PolicyDraftDto begin(String cityId, PolicyDraftInputDto input) {
        register.holdStage(cityId);
        rules.requireService(cityId, input.kind(), input.serviceId());
        if (policies.about(cityId, input.kind(), input.serviceId()).isPresent()) {
            throw new DomainException(new DomainError.Conflict("policy-exists"));
        }
        PolicyContentDto content = input.content() == null ? rules.startingText(input.kind()) : input.content();
        return begin(cityId, input.kind(), input.serviceId(), content, null, caller.subject());
    }

    @Transactional
    PolicyDraftDto change(String cityId, UUID id, String ifMatch, PolicyContentDto content) {
        Policy policy = policies.locked(cityId, id).orElseThrow(Policies::unknown);
        Versions.requireMatch(ifMatch, policy.draftVersion);
        policy.write(text.write(rules.accept(policy.kind, content)), caller.subject(), clock.instant());
        policies.flush();
        return toDto(policy);
    }

    @Transactional
    PolicyDraftDto get(String cityId, UUID id) {
        register.requireKnown(cityId);
        return toDto(policies.of(cityId, id).orElseThrow(Policies::unknown));
    }

    /**
     * Adopts another city's published text as a draft of this city's, with its origin, in the running transaction. Where the city has such a
     * policy the text becomes the draft of its next version; work that is not published yet is never overwritten.
     *
     * @param by subject of the official who adopts it
     */
    public PolicyDraftDto copyInto(String cityId, PolicyExport copy, String by) {
        if (cityId.equals(copy.cityId())) {
            throw new DomainException(new DomainError.Conflict("policy-own"));
        }
        register.holdStage(cityId);
        rules.requireService(cityId, copy.kind(), copy.serviceId());
        Optional<Policy> known = policies.about(cityId, copy.kind(), copy.serviceId());
        if (known.isEmpty()) {
            return begin(cityId, copy.kind(), copy.serviceId(), copy.content(), copy, by);
        }
        Policy policy = known.get();
        if (policy.hasUnpublishedText()) {
            throw new DomainException(new DomainError.Conflict("policy-draft-in-work"));
        }
        policy.write(text.write(rules.accept(policy.kind, copy.content())), by, clock.instant());
        policy.beganAs(copy);
        policies.flush();
        return toDto(policy);
    }

    private PolicyDraftDto begin(String cityId, PolicyKindDto kind, String serviceId, PolicyContentDto content, PolicyExport copy, String by) {
        Policy policy = Policy.begin(cityId, kind, serviceId, text.write(rules.accept(kind, content)), by, clock.instant());
        if (copy != null) {
            policy.beganAs(copy);
        }
        policies.persistAndFlush(policy);
        return toDto(policy);
    }

    private PolicyDraftDto toDto(Policy policy) {
        return new PolicyDraftDto(policy.id, policy.cityId, policy.kind, policy.serviceId, PolicyStateDto.valueOf(policy.state.name()),
                policy.hasUnpublishedText(), policy.draftVersion, policy.newest == 0 ? null : policy.newest, policy.updatedAt,
                policy.origin(), text.read(policy.draft));
    }

    static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("policy"));
    }
}
