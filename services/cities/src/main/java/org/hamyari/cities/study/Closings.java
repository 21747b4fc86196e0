package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.study.StopRule.Decision;
import org.hamyari.cities.study.StopRule.Standing;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/**
 * Closes rounds, in the running transaction. The lock of the study is what every rating holds a share of: whoever submitted before is
 * counted, whoever comes after is refused.
 */
@ApplicationScoped
public class Closings {

    private final StudyRepository studies;
    private final PanelRepository panels;
    private final RatingRepository ratings;

    Closings(StudyRepository studies, PanelRepository panels, RatingRepository ratings) {
        this.studies = studies;
        this.panels = panels;
        this.ratings = ratings;
    }

    void close(String cityId, UUID id, int round, boolean endPanelsWithTooFew) {
        Study study = studies.lock(cityId, id);
        study.requireOpen(round);
        List<Panel> rating = panels.of(study).stream().filter(Panel::goesOn).toList();
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (Panel panel : rating) {
            Standing standing = standing(study, panel);
            if (!endPanelsWithTooFew && standing.tooFew(study.rules().minPanelSize())) {
                throw new DomainException(new DomainError.Conflict("too-few-ratings", Objects.requireNonNullElse(panel.name().en(), panel.name().fa()),
                        standing.now().rows().size(), study.rules().minPanelSize()));
            }
            standings.put(panel.id(), standing);
        }
        Map<UUID, Decision> decisions = new StopRule(study.rules()).decide(round, standings);
        rating.forEach(panel -> settle(study, panel, standings.get(panel.id()), decisions.get(panel.id())));
        boolean over = decisions.values().stream().allMatch(decision -> decision.outcome().isPresent());
        studies.closeRound(study, study.state().to(over ? StudyState.FINISHED : StudyState.RUNNING));
    }

    private Standing standing(Study study, Panel panel) {
        RatingTable now = table(study, panel, study.round());
        Optional<RatingTable> before = study.round() == 1 ? Optional.empty() : Optional.of(table(study, panel, study.round() - 1));
        List<UUID> cut = cut(study, now);
        // Items all cut close the panel; otherwise an addition may take the place of what was removed.
        boolean anythingLeft = cut.size() < now.services().size() && panel.itemsOf(study.round() + 1).stream()
                .anyMatch(item -> !cut.contains(item.service()));
        return new Standing(now, before, anythingLeft);
    }

    private RatingTable table(Study study, Panel panel, int round) {
        List<UUID> services = panel.itemsOf(round).stream().map(PanelItemDto::service).toList();
        return new RatingTable(services, new ArrayList<>(ratings.submitted(study, panel.id(), round, services).values()));
    }

    private static List<UUID> cut(Study study, RatingTable table) {
        return table.figures(study.rules().cut()).stream().filter(figures -> !figures.kept()).map(ItemFiguresDto::service).toList();
    }

    private void settle(Study study, Panel panel, Standing standing, Decision decision) {
        int leftOut = ratings.seats(study, panel.id()) - standing.now().rows().size();
        PanelRoundDto figures = Figures.of(study, standing.now(), leftOut, decision);
        panels.keep(study, panel.id(), figures);
        if (!standing.tooFew(study.rules().minPanelSize())) {
            cut(study, standing.now()).forEach(service -> panels.cut(study, panel.id(), service));
        }
        decision.outcome().ifPresent(outcome -> panels.close(study, panel.id(), outcome));
    }
}
