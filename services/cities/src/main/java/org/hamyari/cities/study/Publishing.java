package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.api.FinalServiceDto;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.api.PanelDto;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.api.RatingTableOfRoundDto;
import org.hamyari.cities.api.StudyDto;
import org.hamyari.cities.api.StudyReportDto;
import org.hamyari.cities.api.StudyStateDto;
import org.hamyari.cities.service.CityServices;
import org.hamyari.platform.api.LocalizedTextDto;

/** Freezes the report of a finished study, in the running transaction, and makes categories of its final list. */
@ApplicationScoped
public class Publishing {

    private final StudyRepository studies;
    private final StudyView view;
    private final ProposalRepository proposals;
    private final RatingRepository ratings;
    private final CityServices services;
    private final StudyContext context;

    Publishing(StudyRepository studies, StudyView view, ProposalRepository proposals, RatingRepository ratings, CityServices services,
            StudyContext context) {
        this.studies = studies;
        this.view = view;
        this.proposals = proposals;
        this.ratings = ratings;
        this.services = services;
        this.context = context;
    }

    void publish(String cityId, UUID id, String reason) {
        Study study = studies.lock(cityId, id);
        study.state().to(StudyState.PUBLISHED);
        StudyDto seen = view.of(study);
        StudyDto published = new StudyDto(seen.id(), seen.cityId(), seen.origin(), StudyStateDto.PUBLISHED, seen.title(), seen.purpose(), seen.rules(),
                seen.source(), seen.briefing(), null, seen.round(), false, seen.panels(), seen.openedAt(), seen.finishedAt(),
                context.now(), seen.version() + 1);
        List<FinalServiceDto> finalList = finalList(published.panels());
        StudyReportDto report = new StudyReportDto(published, reason, finalList, proposals.of(study), tables(study, published.panels()),
                List.of());
        studies.publish(study, context.caller().subject(), published.publishedAt(), report, !finalList.isEmpty());
        services.makeCategories(cityId, id, finalList.stream().map(FinalServiceDto::service).toList());
    }

    /** What panels with stable consensus kept in their last round. */
    private static List<FinalServiceDto> finalList(List<PanelDto> panels) {
        Map<UUID, List<UUID>> keepers = new LinkedHashMap<>();
        Map<UUID, LocalizedTextDto> names = new LinkedHashMap<>();
        for (PanelDto panel : panels) {
            if (panel.outcome() == PanelOutcomeDto.STABLE_CONSENSUS) {
                panel.items().forEach(item -> names.putIfAbsent(item.service(), item.name()));
                panel.rounds().getLast().items().stream().filter(ItemFiguresDto::kept)
                        .forEach(item -> keepers.computeIfAbsent(item.service(), key -> new ArrayList<>()).add(panel.id()));
            }
        }
        return keepers.entrySet().stream().map(entry -> new FinalServiceDto(entry.getKey(), names.get(entry.getKey()), entry.getValue())).toList();
    }

    private List<RatingTableOfRoundDto> tables(Study study, List<PanelDto> panels) {
        List<RatingTableOfRoundDto> tables = new ArrayList<>();
        for (PanelDto panel : panels) {
            for (PanelRoundDto round : panel.rounds()) {
                List<UUID> services = round.items().stream().map(ItemFiguresDto::service).toList();
                Map<Integer, List<Integer>> rows = ratings.submitted(study, panel.id(), round.round(), services);
                tables.add(new RatingTableOfRoundDto(panel.id(), round.round(), services, List.copyOf(rows.keySet()), List.copyOf(rows.values())));
            }
        }
        return tables;
    }
}
