package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ClearableMemberDto;
import org.hamyari.catalogue.api.CompletenessDto;
import org.hamyari.catalogue.api.ProjectChangeDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.city.City;
import org.hamyari.platform.web.Versions;

/** What a project says: begun with a title, grown part by part, always right in what it says. A public change is told in its transaction. */
@ApplicationScoped
class Proposals {

    private final Projects projects;
    private final ContentRules rules;
    private final ContentMerge merge;
    private final Completeness completeness;
    private final Cities cities;
    private final Clock clock;

    Proposals(Projects projects, ContentRules rules, ContentMerge merge, Completeness completeness, Cities cities, Clock clock) {
        this.projects = projects;
        this.rules = rules;
        this.merge = merge;
        this.completeness = completeness;
        this.cities = cities;
        this.clock = clock;
    }

    /** Creates a draft, in the running transaction; the caller becomes its owner. */
    ProjectDto propose(String cityId, ProjectInputDto input, Optional<Places.Place> place) {
        City city = cities.require(cityId);
        ProjectInputDto clean = merge.placed(rules.clean(input, city.currency(), today(city)), place);
        return projects.begin(city, clean);
    }

    /** Lays the given members over those of the project; what has been approved stays as it is, what was rejected is a draft again. */
    @Transactional
    ProjectDto change(String cityId, UUID id, String ifMatch, ProjectChangeDto change, Optional<Places.Place> place) {
        Project project = projects.lockForWork(cityId, id);
        Versions.requireMatch(ifMatch, project.version());
        ProjectInputDto given = merge.given(change);
        projects.reopen(project);
        List<String> cleared = change.clear() == null ? List.of() : change.clear().stream().map(ClearableMemberDto::toString).toList();
        project.requireChangeable(given, cleared);
        ProjectInputDto clean = merge.placed(rules.clean(given, project.currency, today(cities.require(cityId))), place);
        long before = project.version();
        project.take(merge.over(project.content, clean, cleared), clean.goal());
        projects.tell(project, before);
        return projects.dto(project);
    }

    @Transactional
    CompletenessDto completeness(String cityId, UUID id) {
        return completeness.of(projects.visibleForWork(cityId, id).content);
    }

    private LocalDate today(City city) {
        return LocalDate.ofInstant(clock.instant(), city.zone());
    }
}
