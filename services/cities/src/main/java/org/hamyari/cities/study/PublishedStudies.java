package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamyari.cities.api.AgreementDto;
import org.hamyari.cities.api.FinalServiceDto;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.api.PanelDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.api.PublishedPanelInputDto;
import org.hamyari.cities.api.PublishedServiceInputDto;
import org.hamyari.cities.api.PublishedStudyInputDto;
import org.hamyari.cities.api.StudyDto;
import org.hamyari.cities.api.StudyOriginDto;
import org.hamyari.cities.api.StudyReportDto;
import org.hamyari.cities.api.StudyStateDto;
import org.hamyari.cities.service.CityServices;
import org.hamyari.cities.service.CityServices.Named;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * Finished studies from elsewhere: figures stand as they were printed, with their source, and nothing is computed from them. They count as a
 * stable assessment only where a panel states its W and has a service on the final list.
 */
@ApplicationScoped
public class PublishedStudies {

    private final StudyRepository studies;
    private final CityServices services;
    private final StudyContext context;

    PublishedStudies(StudyRepository studies, CityServices services, StudyContext context) {
        this.studies = studies;
        this.services = services;
        this.context = context;
    }

    /** Enters and publishes, in the running transaction; the services on the final list become categories. */
    StudyReportDto enter(String cityId, PublishedStudyInputDto input) {
        context.requireCity(cityId);
        Map<String, PanelItemDto> items = items(cityId, input);
        Instant now = context.now();
        List<PanelDto> panels = input.panels().stream().map(panel -> panel(panel, items)).toList();
        int rounds = panels.stream().flatMap(panel -> panel.rounds().stream()).mapToInt(PanelRoundDto::round).max().orElse(0);
        StudyDto study = new StudyDto(UUID.randomUUID(), cityId, StudyOriginDto.AS_PUBLISHED, StudyStateDto.PUBLISHED, input.title(),
                input.purpose(), input.rules(), input.source(), null, null, rounds, false, panels, null, null, now, 1);
        List<FinalServiceDto> finalList = finalList(input, panels, items);
        StudyReportDto report = new StudyReportDto(study, input.reason(), finalList, List.of(), List.of(), List.of());
        boolean stable = input.panels().stream().anyMatch(panel -> panel.stableConsensus() && panel.statedW() != null
                && panel.services().stream().anyMatch(PublishedServiceInputDto::onFinalList));
        studies.insertPublished(new Study(study.id(), cityId, study.origin(), StudyState.PUBLISHED, study.title(), study.purpose(), study.rules(),
                study.source(), null, rounds, false, null, null, now, 1), context.caller().subject(), report, stable);
        services.makeCategories(cityId, study.id(), finalList.stream().map(FinalServiceDto::service).toList());
        return report;
    }

    private Map<String, PanelItemDto> items(String cityId, PublishedStudyInputDto input) {
        List<String> codes = input.panels().stream().flatMap(panel -> panel.services().stream()).map(PublishedServiceInputDto::code).distinct().toList();
        Map<String, Named> known = services.withCodes(cityId, codes);
        List<FieldError> wrong = new ArrayList<>();
        for (int p = 0; p < input.panels().size(); p++) {
            wrong.addAll(wrong("/panels/" + p + "/services/", input.panels().get(p).services(), known.keySet()));
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(new Invalid(wrong));
        }
        Map<String, PanelItemDto> items = new LinkedHashMap<>();
        known.forEach((code, item) -> items.put(code, new PanelItemDto(item.id(), item.name(), 1, null, null)));
        return items;
    }

    private static List<FieldError> wrong(String pointer, List<PublishedServiceInputDto> given, Set<String> known) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, given.size()).boxed().flatMap(i -> {
            PublishedServiceInputDto service = given.get(i);
            long rounds = service.rounds().stream().map(round -> round.round()).distinct().count();
            Optional<FieldError> error = !known.contains(service.code()) ? Optional.of(new FieldError(pointer + i + "/code", "unknown-service", List.of()))
                    : !seen.add(service.code()) ? Optional.of(new FieldError(pointer + i + "/code", "given-twice", List.of()))
                    : rounds < service.rounds().size() ? Optional.of(new FieldError(pointer + i + "/rounds", "given-twice", List.of())) : Optional.empty();
            return error.stream();
        }).toList();
    }

    private static PanelDto panel(PublishedPanelInputDto input, Map<String, PanelItemDto> items) {
        Map<Integer, List<ItemFiguresDto>> rounds = new TreeMap<>();
        input.services().forEach(service -> service.rounds().forEach(round -> rounds.computeIfAbsent(round.round(), key -> new ArrayList<>())
                .add(new ItemFiguresDto(items.get(service.code()).service(), null, null, number(round.mean()), null,
                        number(round.standardDeviation()), null, null, null))));
        PanelOutcomeDto outcome = input.stableConsensus() ? PanelOutcomeDto.STABLE_CONSENSUS : PanelOutcomeDto.NO_STABLE_CONSENSUS;
        LocalizedTextDto why = Sentences.asPublished(outcome);
        int last = rounds.keySet().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<PanelRoundDto> roundDtos = rounds.entrySet().stream().map(round -> new PanelRoundDto(round.getKey(), round.getValue(), 0,
                new AgreementDto(round.getKey() == last ? number(input.statedW()) : null, null, null, null, null, null, null, null), null, null, null,
                null, round.getKey() == last ? why : null)).toList();
        return new PanelDto(UUID.randomUUID(), input.name(), List.of(), true, 0, input.experts(), null,
                input.services().stream().map(service -> items.get(service.code())).toList(), outcome, last, why, roundDtos);
    }

    private static List<FinalServiceDto> finalList(PublishedStudyInputDto input, List<PanelDto> panels, Map<String, PanelItemDto> items) {
        Map<String, List<UUID>> keepers = new LinkedHashMap<>();
        for (int p = 0; p < panels.size(); p++) {
            UUID panel = panels.get(p).id();
            input.panels().get(p).services().stream().filter(PublishedServiceInputDto::onFinalList)
                    .forEach(service -> keepers.computeIfAbsent(service.code(), key -> new ArrayList<>()).add(panel));
        }
        return keepers.entrySet().stream().map(entry -> new FinalServiceDto(items.get(entry.getKey()).service(), items.get(entry.getKey()).name(),
                entry.getValue())).toList();
    }

    private static Double number(BigDecimal printed) {
        return printed == null ? null : printed.doubleValue();
    }
}
