package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.cities.api.NamedMembersDto;
import org.hamyari.cities.api.PanelDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.StudyReportDto;
import org.hamyari.cities.study.Expert.Contact;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The final report: frozen when it is published, and from then on everybody's. Names are no part of it; they are added while they are kept. */
@ApplicationScoped
public class Reports {

    private final StudyRepository studies;
    private final ExpertRepository experts;

    Reports(StudyRepository studies, ExpertRepository experts) {
        this.studies = studies;
        this.experts = experts;
    }

    /** The report with the names of members who agreed to be named. */
    @Transactional
    StudyReportDto get(String cityId, UUID id) {
        Study study = studies.require(cityId, id);
        StudyReportDto report = studies.report(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("study")));
        return new StudyReportDto(report.study(), report.reason(), report.finalList(), report.proposals(), report.ratingTables(), named(study));
    }

    private List<NamedMembersDto> named(Study study) {
        Map<UUID, Contact> contacts = experts.contacts(study).stream().collect(Collectors.toMap(Contact::expert, Function.identity()));
        Map<UUID, List<String>> names = new LinkedHashMap<>();
        experts.of(study).stream().filter(expert -> expert.publishName() && contacts.containsKey(expert.id()))
                .forEach(expert -> expert.panels().forEach(panel -> names.computeIfAbsent(panel, key -> new ArrayList<>())
                        .add(contacts.get(expert.id()).name())));
        return names.entrySet().stream().map(entry -> new NamedMembersDto(entry.getKey(), entry.getValue().stream().sorted().toList())).toList();
    }

    /** The figures as a file. */
    @Transactional
    String csv(String cityId, UUID id) {
        StudyReportDto report = get(cityId, id);
        ReportCsv csv = new ReportCsv();
        for (PanelDto panel : report.study().panels()) {
            Map<UUID, LocalizedTextDto> names = panel.items().stream().collect(Collectors.toMap(PanelItemDto::service, PanelItemDto::name));
            panel.rounds().forEach(round -> round.items().forEach(item -> csv.line(report.study().origin(), panel, round, item,
                    names.get(item.service()))));
        }
        return csv.toString();
    }
}
