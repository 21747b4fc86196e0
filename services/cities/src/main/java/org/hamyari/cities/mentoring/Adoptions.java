package org.hamyari.cities.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.AdoptedTemplateDto;
import org.hamyari.cities.api.AdoptedTemplatePageDto;
import org.hamyari.cities.api.AdoptionInputDto;
import org.hamyari.cities.api.SharedPolicyDto;
import org.hamyari.cities.api.TemplateOriginDto;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.cities.mentoring.TemplateRepository.Copy;
import org.hamyari.cities.mentoring.TemplateRepository.Template;
import org.hamyari.cities.policy.Policies;
import org.hamyari.cities.policy.PolicyExport;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** Copies of other cities' templates. A copy names its origin and is the city's own; a policy becomes a draft of the city. */
@ApplicationScoped
class Adoptions {

    private final TemplateRepository templates;
    private final Policies policies;
    private final Cities cities;
    private final Listing listing;
    private final Caller caller;
    private final Clock clock;

    Adoptions(TemplateRepository templates, Policies policies, Cities cities, Listing listing, Caller caller, Clock clock) {
        this.templates = templates;
        this.policies = policies;
        this.cities = cities;
        this.listing = listing;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AdoptedTemplatePageDto list(String cityId, boolean asOfficial, String cursor, int limit) {
        cities.require(cityId);
        Listed<AdoptedTemplateDto> page = listing.page("listAdoptedTemplates:" + cityId, cursor, limit,
                rows -> templates.copies(cityId, rows).stream().map(copy -> toDto(copy, asOfficial)).toList());
        return new AdoptedTemplatePageDto(page.items(), page.page());
    }

    /** What shall be adopted. It is another city's, so it is read before the transaction of the city that adopts. */
    Template wanted(String cityId, AdoptionInputDto input) {
        if (input.cityId().equals(cityId)) {
            throw new DomainException(Invalid.field("/cityId", "own-template"));
        }
        return templates.find(input.cityId(), input.templateId())
                .orElseThrow(() -> new DomainException(Invalid.field("/templateId", "unknown-template")));
    }

    /** Adopts a copy, in the running transaction. */
    AdoptedTemplateDto adopt(String cityId, Template template, String serviceId) {
        if (template.withdrawn()) {
            throw new DomainException(new DomainError.Conflict("template-withdrawn"));
        }
        Copy copy = new Copy(cityId, UUID.randomUUID(), template.cityId(), template.id(), template.version(), template.kind(), template.content(),
                null, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!templates.adopt(copy)) {
            throw new DomainException(new DomainError.Conflict("template-adopted"));
        }
        Optional.ofNullable(template.content().policy()).ifPresent(policy -> beginDraft(copy, policy, serviceId));
        return toDto(templates.copy(cityId, copy.id()).orElseThrow(), true);
    }

    private void beginDraft(Copy copy, SharedPolicyDto policy, String serviceId) {
        PolicyExport export = new PolicyExport(copy.sourceCityId(), policy.policyId(), policy.version(), policy.kind(), policy.serviceId(),
                policy.content());
        UUID draft = policies.copyInto(copy.cityId(), serviceId == null ? export : export.forService(serviceId), caller.subject()).id();
        templates.beganDraft(copy.cityId(), copy.id(), draft);
    }

    private static AdoptedTemplateDto toDto(Copy copy, boolean asOfficial) {
        Shared content = copy.content();
        return new AdoptedTemplateDto(copy.id(), copy.cityId(), new TemplateOriginDto(copy.sourceCityId(), copy.templateId(), copy.version()),
                copy.adoptedAt(), asOfficial ? copy.adoptedBy() : null, copy.policyDraftId(), copy.kind(), content.title(), content.description(),
                content.fundRule(), content.process(), content.policy());
    }
}
