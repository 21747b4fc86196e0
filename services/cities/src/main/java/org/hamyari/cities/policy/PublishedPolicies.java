package org.hamyari.cities.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyDraftPageDto;
import org.hamyari.cities.api.PolicyDraftSummaryDto;
import org.hamyari.cities.api.PolicyDto;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.api.PolicyPageDto;
import org.hamyari.cities.api.PolicyStateDto;
import org.hamyari.cities.api.PolicySummaryDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.input.Listing;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;

/** Reading policies: everybody sees what is or was published, every version of it; only officials see that there is a draft. */
@ApplicationScoped
public class PublishedPolicies {

    private final PolicyRepository policies;
    private final PolicyVersionRepository versions;
    private final PolicyText text;
    private final CityRegister register;
    private final Listing listing;
    private final InCity inCity;

    PublishedPolicies(PolicyRepository policies, PolicyVersionRepository versions, PolicyText text, CityRegister register, Listing listing,
            InCity inCity) {
        this.policies = policies;
        this.versions = versions;
        this.text = text;
        this.register = register;
        this.listing = listing;
        this.inCity = inCity;
    }

    /**
     * A version of a city's policy for another city to adopt, read in a transaction of that city; the newest where none is named. 404 where
     * it is not published, or withdrawn.
     */
    public PolicyExport export(String cityId, UUID policyId, Optional<Integer> number) {
        return inCity.call(cityId, () -> {
            Policy policy = requirePublished(cityId, policyId);
            if (policy.state != PolicyState.PUBLISHED) {
                throw Policies.unknown();
            }
            PolicyVersion version = requireVersion(policy, number.orElse(policy.newest));
            return new PolicyExport(cityId, policyId, version.number, policy.kind, policy.serviceId, text.read(version.content));
        });
    }

    @Transactional
    PolicyDto get(String cityId, UUID id, Optional<Integer> number) {
        register.requireKnown(cityId);
        Policy policy = requirePublished(cityId, id);
        PolicyVersion version = requireVersion(policy, number.orElse(policy.newest));
        PolicyContentDto content = text.read(version.content);
        return new PolicyDto(policy.id, policy.cityId, policy.kind, policy.serviceId, state(policy), content.title(), version.number,
                version.publishedAt, version.hash, policy.withdrawnAt, policy.withdrawalReason, policy.origin(), content,
                text.readChanges(version.changes), versions.of(cityId, id).stream().map(PolicyVersion::toDto).toList());
    }

    @Transactional
    PolicyPageDto list(String cityId, Optional<PolicyKindDto> kind, String cursor, int limit) {
        register.requireKnown(cityId);
        Listing.Listed<Policy> page = listing.page("listPolicies:" + cityId + ":" + kind, cursor, limit,
                range -> policies.published(cityId, kind).range(range.from(), range.to()).list());
        return new PolicyPageDto(page.items().stream().map(this::summary).toList(), page.page());
    }

    @Transactional
    PolicyDraftPageDto drafts(String cityId, String cursor, int limit) {
        register.requireKnown(cityId);
        Listing.Listed<Policy> page = listing.page("listPolicyDrafts:" + cityId, cursor, limit,
                range -> policies.all(cityId).range(range.from(), range.to()).list());
        return new PolicyDraftPageDto(page.items().stream().map(this::draft).toList(), page.page());
    }

    private PolicySummaryDto summary(Policy policy) {
        PolicyVersion version = requireVersion(policy, policy.newest);
        return new PolicySummaryDto(policy.id, policy.kind, policy.serviceId, state(policy), text.read(version.content).title(), version.number,
                version.publishedAt, version.hash, policy.withdrawnAt, policy.withdrawalReason);
    }

    private PolicyDraftSummaryDto draft(Policy policy) {
        return new PolicyDraftSummaryDto(policy.id, policy.kind, policy.serviceId, state(policy), policy.hasUnpublishedText(),
                text.read(policy.draft).title(), policy.newest == 0 ? null : policy.newest, policy.updatedAt, policy.origin());
    }

    private Policy requirePublished(String cityId, UUID id) {
        return policies.of(cityId, id).filter(policy -> policy.newest > 0).orElseThrow(Policies::unknown);
    }

    private PolicyVersion requireVersion(Policy policy, int number) {
        return versions.of(policy.cityId, policy.id, number).orElseThrow(() -> new DomainException(new DomainError.NotFound("version")));
    }

    private static PolicyStateDto state(Policy policy) {
        return PolicyStateDto.valueOf(policy.state.name());
    }
}
