package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.TermsDraftDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.platform.city.City;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** Drafts of terms, in the caller's transaction: they may be incomplete, but what they say holds, and a preset is exactly what it says. */
@ApplicationScoped
class TermsDrafts {

    private final TermsDraftRepository drafts;
    private final Verifications verifications;
    private final TermsText text;
    private final TermsSettings settings;
    private final Caller caller;
    private final Clock clock;

    TermsDrafts(TermsDraftRepository drafts, Verifications verifications, TermsText text, TermsSettings settings, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.verifications = verifications;
        this.text = text;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** The version of the draft; 0 before the first. */
    long version(ProjectDto project) {
        return find(project).map(draft -> draft.version).orElse(0L);
    }

    /** Replaces the draft. */
    void write(City city, ProjectDto project, TermsInputDto input) {
        if (project.terms() != null) {
            throw new DomainException(new DomainError.Conflict("terms-frozen"));
        }
        TermsInputDto clean = accept(city, input);
        String content = text.write(clean);
        TermsDraft draft = find(project).orElseGet(() -> new TermsDraft(city.id(), project.id()));
        draft.write(content, clean.guarantee() == null ? null : TermsText.hash(text.write(clean.guarantee())), caller.subject(), now());
        drafts.persist(draft);
        drafts.flush();
    }

    /** The terms with the members of their preset and clean texts, or a refusal that names every place. */
    TermsInputDto accept(City city, TermsInputDto input) {
        TermsInputDto whole = whole(input);
        TermsRules.require(whole, city.currency(), LocalDate.ofInstant(clock.instant(), city.zone()), settings);
        return TermsRules.clean(whole);
    }

    TermsDraftDto toDto(ProjectDto project) {
        TermsInputDto terms = terms(project);
        Optional<TermsDraft> draft = find(project);
        var verification = verifications.of(draft);
        return new TermsDraftDto(project.id(), draft.map(known -> known.version).orElse(0L), project.terms() != null, terms,
                TermsGaps.of(terms, project, verification), verification.orElse(null), draft.map(known -> known.updatedAt).orElse(null));
    }

    /** What backers would agree to; the defaults where nothing was drafted. */
    TermsInputDto terms(ProjectDto project) {
        return find(project).map(draft -> text.read(draft.content, TermsInputDto.class)).orElseGet(() -> text.of(Map.of(), TermsInputDto.class));
    }

    private TermsInputDto whole(TermsInputDto input) {
        if (input.preset() == null) {
            return input;
        }
        TermsPreset preset = TermsPreset.of(input.preset());
        return text.of(TermsRules.withPreset(text.members(input), preset, fixed(preset)), TermsInputDto.class);
    }

    /** The members a preset fixes, as they look among the members of terms. */
    Map<String, Object> fixed(TermsPreset preset) {
        return text.members(text.of(preset.fixed(settings), TermsInputDto.class));
    }

    Optional<TermsDraft> find(ProjectDto project) {
        return drafts.of(project.cityId(), project.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
