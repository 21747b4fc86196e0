package org.hamyari.cities.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.TemplateAdoptionDto;
import org.hamyari.cities.api.TemplateAdoptionPageDto;
import org.hamyari.cities.api.TemplateDto;
import org.hamyari.cities.api.TemplateInputDto;
import org.hamyari.cities.api.TemplateKindDto;
import org.hamyari.cities.api.TemplatePageDto;
import org.hamyari.cities.api.TemplateStateDto;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.cities.mentoring.TemplateRepository.Template;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/** What a leader city shares. A new version or a withdrawal leaves the copies of other cities as they are. */
@ApplicationScoped
class Templates {

    private final TemplateRepository templates;
    private final SharedContent contents;
    private final Cities cities;
    private final Listing listing;
    private final Caller caller;
    private final Clock clock;

    Templates(TemplateRepository templates, SharedContent contents, Cities cities, Listing listing, Caller caller, Clock clock) {
        this.templates = templates;
        this.contents = contents;
        this.cities = cities;
        this.listing = listing;
        this.caller = caller;
        this.clock = clock;
    }

    TemplatePageDto search(Optional<TemplateKindDto> kind, String cursor, int limit) {
        Listed<TemplateDto> page = listing.page("searchTemplates:" + kind, cursor, limit,
                rows -> templates.shared(kind, rows).stream().map(template -> toDto(template, false)).toList());
        return new TemplatePageDto(page.items(), page.page());
    }

    TemplatePageDto list(String cityId, String cursor, int limit) {
        cities.require(cityId);
        Listed<TemplateDto> page = listing.page("listTemplates:" + cityId, cursor, limit,
                rows -> templates.of(cityId, rows).stream().map(template -> toDto(template, false)).toList());
        return new TemplatePageDto(page.items(), page.page());
    }

    TemplateDto get(String cityId, UUID id) {
        return toDto(templates.find(cityId, id).orElseThrow(Templates::unknown), true);
    }

    TemplateAdoptionPageDto adoptions(String cityId, UUID id, String cursor, int limit) {
        if (templates.find(cityId, id).isEmpty()) {
            throw unknown();
        }
        Listed<TemplateAdoptionDto> page = listing.page("listTemplateAdoptions:" + id, cursor, limit, rows -> templates.adoptions(cityId, id, rows));
        return new TemplateAdoptionPageDto(page.items(), page.page());
    }

    /** Shares, in the running transaction. */
    TemplateDto share(String cityId, TemplateInputDto input) {
        Template template = new Template(cityId, UUID.randomUUID(), input.kind(), false, contents.accept(cityId, input), now(), null, 1, 0);
        templates.add(template, caller.subject());
        return toDto(template, true);
    }

    @Transactional
    TemplateDto revise(String cityId, UUID id, String ifMatch, TemplateInputDto input) {
        Template known = requireShared(cityId, id);
        Versions.requireMatch(ifMatch, known.version());
        if (known.kind() != input.kind()) {
            throw new DomainException(Invalid.field("/kind", "kind-stays", known.kind().name()));
        }
        templates.revise(cityId, id, contents.accept(cityId, input), caller.subject());
        return toDto(templates.locked(cityId, id).orElseThrow(), true);
    }

    /** Withdraws, in the running transaction. */
    TemplateDto withdraw(String cityId, UUID id) {
        requireShared(cityId, id);
        templates.withdraw(cityId, id, now());
        return toDto(templates.locked(cityId, id).orElseThrow(), true);
    }

    private Template requireShared(String cityId, UUID id) {
        Template template = templates.locked(cityId, id).orElseThrow(Templates::unknown);
        if (template.withdrawn()) {
            throw new DomainException(new DomainError.Conflict("template-withdrawn"));
        }
        return template;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static TemplateDto toDto(Template template, boolean whole) {
        Shared content = template.content();
        return new TemplateDto(template.id(), template.cityId(), template.withdrawn() ? TemplateStateDto.WITHDRAWN : TemplateStateDto.SHARED,
                template.version(), template.sharedAt(), template.withdrawnAt(), template.adoptions(), template.kind(), content.title(),
                content.description(), whole ? content.fundRule() : null, whole ? content.process() : null, whole ? content.policy() : null);
    }

    static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("template"));
    }
}
