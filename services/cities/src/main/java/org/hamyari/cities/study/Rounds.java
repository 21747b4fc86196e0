package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.api.LetterCountDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.SeatStateDto;
import org.hamyari.cities.service.CityServices;
import org.hamyari.cities.study.Expert.Contact;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Versions;

/** Opens rounds and reminds experts, in the running transaction. What the first opening freezes decides the result. */
@ApplicationScoped
public class Rounds {

    private final StudyRepository studies;
    private final PanelRepository panels;
    private final ExpertRepository experts;
    private final RatingRepository ratings;
    private final CityServices services;
    private final StudyLetters letters;

    Rounds(StudyRepository studies, PanelRepository panels, ExpertRepository experts, RatingRepository ratings, CityServices services,
            StudyLetters letters) {
        this.studies = studies;
        this.panels = panels;
        this.experts = experts;
        this.ratings = ratings;
        this.services = services;
        this.letters = letters;
    }

    /** Opens round 1 of the version the official has seen. */
    void openStudy(String cityId, UUID id, String ifMatch) {
        Study study = studies.lock(cityId, id);
        Versions.requireMatch(ifMatch, study.version());
        study.requireDraft();
        if (study.briefing() == null) {
            throw new DomainException(new DomainError.Conflict("briefing-missing"));
        }
        List<Panel> all = panels.of(study);
        if (all.isEmpty()) {
            throw new DomainException(new DomainError.Conflict("study-without-panels"));
        }
        List<Expert> accepted = experts.of(study).stream().filter(expert -> expert.state() == SeatStateDto.ACCEPTED).toList();
        all.forEach(panel -> seat(study, panel, accepted));
        experts.lapse(study);
        studies.openRound(study, 1);
        write("round", study, 1, accepted.stream().map(Expert::id).toList());
    }

    private void seat(Study study, Panel panel, List<Expert> accepted) {
        List<UUID> members = new ArrayList<>(accepted.stream().filter(expert -> expert.panels().contains(panel.id())).map(Expert::id).toList());
        String name = Objects.requireNonNullElse(panel.name().en(), panel.name().fa());
        if (members.size() < study.rules().minPanelSize()) {
            throw new DomainException(new DomainError.Conflict("panel-too-small", name, members.size(), study.rules().minPanelSize()));
        }
        if (panel.items().isEmpty()) {
            throw new DomainException(new DomainError.Conflict("panel-without-items", name));
        }
        List<UUID> items = panel.items().stream().map(PanelItemDto::service).toList();
        if (services.assessable(study.cityId(), items).size() < items.size()) {
            throw new DomainException(new DomainError.Conflict("items-screened-out", name));
        }
        Collections.shuffle(members, Codes.RANDOM);
        for (int i = 0; i < members.size(); i++) {
            experts.number(study, panel.id(), members.get(i), i + 1);
        }
    }

    /** Opens the next round of the panels that go on. */
    void openNext(String cityId, UUID id) {
        Study study = studies.lock(cityId, id);
        if (study.state() == StudyState.DRAFT) {
            throw new DomainException(new DomainError.Conflict("study-not-opened"));
        }
        study.state().to(StudyState.RUNNING);
        if (study.roundOpen()) {
            throw new DomainException(new DomainError.Conflict("round-open", study.round()));
        }
        studies.openRound(study, study.round() + 1);
        Study open = studies.require(cityId, id);
        write("round", open, open.round(), ratings.missing(open));
    }

    /** Writes to those who have not submitted everywhere; who they are stays here. */
    LetterCountDto remind(String cityId, UUID id, int round) {
        Study study = studies.lock(cityId, id);
        study.requireOpen(round);
        return new LetterCountDto(write("reminder", study, round, ratings.missing(study)));
    }

    private int write(String kind, Study study, int round, Collection<UUID> to) {
        UUID reason = UUID.nameUUIDFromBytes((kind + study.id() + round).getBytes(StandardCharsets.UTF_8));
        Set<UUID> wanted = new HashSet<>(to);
        List<Contact> contacts = experts.contacts(study).stream().filter(contact -> wanted.contains(contact.expert())).toList();
        contacts.forEach(contact -> letters.tell(kind, reason, study, round, contact));
        return contacts.size();
    }
}
