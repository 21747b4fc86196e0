package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.cities.api.BriefingInputDto;
import org.hamyari.cities.api.PanelInputDto;
import org.hamyari.cities.api.StudyDto;
import org.hamyari.cities.api.StudyInputDto;
import org.hamyari.cities.api.StudyOriginDto;
import org.hamyari.cities.api.StudyPageDto;
import org.hamyari.cities.api.StudyStateDto;
import org.hamyari.cities.api.StudySummaryDto;
import org.hamyari.cities.service.CityServices;
import org.hamyari.cities.study.StudyRepository.Line;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;
import org.hamyari.platform.web.Versions;

/** Drafts studies: rules, panels, briefing. Everything can be changed by whoever knows the version he changes, until round 1 opens. */
@ApplicationScoped
public class Studies {

    private static final int MOST_PANELS = 40;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final StudyRepository studies;
    private final PanelRepository panels;
    private final StudyView view;
    private final CityServices services;
    private final StudyContext context;
    private final Cursor cursors;

    Studies(StudyRepository studies, PanelRepository panels, StudyView view, CityServices services, StudyContext context, Cursor cursors) {
        this.studies = studies;
        this.panels = panels;
        this.view = view;
        this.services = services;
        this.context = context;
        this.cursors = cursors;
    }

    /** Published studies for everybody, all of them for those who may see drafts. */
    @Transactional
    StudyPageDto list(String cityId, String cursor, int limit) {
        context.requireCity(cityId);
        boolean all = context.caller().hasRole(cityId, "city-admin") || context.caller().hasRole(cityId, "auditor");
        String scope = "listStudies:" + cityId + ":" + all;
        List<Line> found = cursors.read(scope, cursor)
                .map(last -> studies.newest(cityId, all, Instant.parse(last.get(0)), UUID.fromString(last.get(1)), limit + 1))
                .orElseGet(() -> studies.newest(cityId, all, END_OF_TIME, LAST_ID, limit + 1));
        List<Line> lines = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, lines.getLast().createdAt(), lines.getLast().id()) : null;
        return new StudyPageDto(lines.stream().map(line -> new StudySummaryDto(line.id(), StudyOriginDto.valueOf(line.origin()),
                StudyStateDto.valueOf(line.state()), line.title(), line.panels(), line.publishedAt())).toList(), new PageDto(next, null));
    }

    @Transactional
    StudyDto get(String cityId, UUID id) {
        Study study = studies.require(cityId, id);
        return study.origin() == StudyOriginDto.AS_PUBLISHED ? studies.report(cityId, id).orElseThrow().study() : view.of(study);
    }

    /** Drafts a study, in the running transaction. */
    StudyDto create(String cityId, StudyInputDto input) {
        context.requireCity(cityId);
        Study study = new Study(UUID.randomUUID(), cityId, StudyOriginDto.CONDUCTED, StudyState.DRAFT, input.title(), input.purpose(),
                input.rules(), null, null, 0, false, null, null, null, 1);
        studies.insert(study, context.caller().subject());
        return view.of(study);
    }

    @Transactional
    StudyDto change(String cityId, UUID id, String ifMatch, StudyInputDto input) {
        Study study = lockDraft(cityId, id, ifMatch);
        studies.describe(study, input.title(), input.purpose(), input.rules());
        return get(cityId, id);
    }

    /** Adds a panel, in the running transaction. */
    StudyDto addPanel(String cityId, UUID id, PanelInputDto input) {
        Study study = studies.lock(cityId, id);
        study.requireDraft();
        int position = panels.of(study).size() + 1;
        if (position > MOST_PANELS) {
            throw new DomainException(new DomainError.Conflict("too-many-panels", MOST_PANELS));
        }
        Map<UUID, LocalizedTextDto> items = items(cityId, input);
        UUID panel = UUID.randomUUID();
        panels.insert(study, panel, position, input);
        panels.putItems(study, panel, items);
        studies.touch(study);
        return get(cityId, id);
    }

    @Transactional
    StudyDto changePanel(String cityId, UUID id, UUID panel, String ifMatch, PanelInputDto input) {
        Study study = lockDraft(cityId, id, ifMatch);
        requirePanel(study, panel);
        Map<UUID, LocalizedTextDto> items = items(cityId, input);
        panels.update(study, panel, input);
        panels.putItems(study, panel, items);
        studies.touch(study);
        return get(cityId, id);
    }

    @Transactional
    StudyDto removePanel(String cityId, UUID id, UUID panel, String ifMatch) {
        Study study = lockDraft(cityId, id, ifMatch);
        requirePanel(study, panel);
        panels.delete(study, panel);
        studies.touch(study);
        return get(cityId, id);
    }

    /** Records the briefing; who is named must be an expert of the study. */
    @Transactional
    StudyDto brief(String cityId, UUID id, String ifMatch, BriefingInputDto input) {
        Study study = lockDraft(cityId, id, ifMatch);
        // Where the day begins first: a briefing of today is never refused.
        if (input.heldOn().isAfter(LocalDate.ofInstant(context.now(), ZoneOffset.ofHours(14)))) {
            throw new DomainException(Invalid.field("/heldOn", "not-held-yet"));
        }
        Set<UUID> known = context.experts(study).stream().map(Expert::id).collect(Collectors.toSet());
        refuse(IntStream.range(0, input.attended().size()).filter(i -> !known.contains(input.attended().get(i)))
                .mapToObj(i -> new DomainError.FieldError("/attended/" + i, "unknown-expert", List.of())).toList());
        studies.brief(study, input);
        return get(cityId, id);
    }

    private Study lockDraft(String cityId, UUID id, String ifMatch) {
        Study study = studies.lock(cityId, id);
        Versions.requireMatch(ifMatch, study.version());
        study.requireDraft();
        return study;
    }

    private void requirePanel(Study study, UUID panel) {
        if (panels.of(study).stream().noneMatch(known -> known.id().equals(panel))) {
            throw new DomainException(new DomainError.NotFound("panel"));
        }
    }

    /** The services of a panel with their names, as far as a panel may rate them. */
    private Map<UUID, LocalizedTextDto> items(String cityId, PanelInputDto input) {
        Set<Object> seen = new HashSet<>();
        refuse(IntStream.range(0, input.composition().size()).filter(i -> !seen.add(input.composition().get(i).kind()))
                .mapToObj(i -> new DomainError.FieldError("/composition/" + i + "/kind", "given-twice", List.of())).toList());
        refuse(IntStream.range(0, input.services().size()).filter(i -> !seen.add(input.services().get(i)))
                .mapToObj(i -> new DomainError.FieldError("/services/" + i, "given-twice", List.of())).toList());
        Map<UUID, LocalizedTextDto> names = services.assessable(cityId, input.services());
        refuse(IntStream.range(0, input.services().size()).filter(i -> !names.containsKey(input.services().get(i)))
                .mapToObj(i -> new DomainError.FieldError("/services/" + i, "service-not-assessable", List.of())).toList());
        Map<UUID, LocalizedTextDto> inOrder = new LinkedHashMap<>();
        input.services().forEach(service -> inOrder.put(service, names.get(service)));
        return inOrder;
    }

    private static void refuse(List<DomainError.FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new DomainException(new Invalid(wrong));
        }
    }
}
