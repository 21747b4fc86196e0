package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.cities.api.ExpertDto;
import org.hamyari.cities.api.ExpertInputDto;
import org.hamyari.cities.api.ExpertListDto;
import org.hamyari.cities.api.LanguageDto;
import org.hamyari.cities.api.LetterCountDto;
import org.hamyari.cities.api.SeatStateDto;
import org.hamyari.cities.study.Expert.Contact;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Who sits on the panels, and their invitations. Names and addresses stand apart and can be erased when the study is published. */
@ApplicationScoped
public class Experts {

    private static final int MOST = 1000;

    private final StudyRepository studies;
    private final PanelRepository panels;
    private final ExpertRepository experts;
    private final StudyLetters letters;
    private final StudyContext context;

    Experts(StudyRepository studies, PanelRepository panels, ExpertRepository experts, StudyLetters letters, StudyContext context) {
        this.studies = studies;
        this.panels = panels;
        this.experts = experts;
        this.letters = letters;
        this.context = context;
    }

    /** All seats; the person's name and address for the city's administrator only. */
    @Transactional
    ExpertListDto list(String cityId, UUID id) {
        Study study = studies.require(cityId, id);
        Map<UUID, Contact> contacts = context.caller().hasRole(cityId, "city-admin")
                ? experts.contacts(study).stream().collect(Collectors.toMap(Contact::expert, Function.identity())) : Map.of();
        return new ExpertListDto(experts.of(study).stream().map(expert -> toDto(expert, contacts.get(expert.id()))).toList());
    }

    /** Adds an expert to a draft, in the running transaction. */
    ExpertDto add(String cityId, UUID id, ExpertInputDto input) {
        Study study = studies.lock(cityId, id);
        study.requireDraft();
        Set<UUID> known = panels.of(study).stream().map(Panel::id).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        List<DomainError.FieldError> wrong = IntStream.range(0, input.panels().size())
                .filter(i -> !known.contains(input.panels().get(i)) || !seen.add(input.panels().get(i)))
                .mapToObj(i -> new DomainError.FieldError("/panels/" + i,
                        known.contains(input.panels().get(i)) ? "given-twice" : "unknown-panel", List.of())).toList();
        if (!wrong.isEmpty()) {
            throw new DomainException(new Invalid(wrong));
        }
        if (experts.isListed(study, input.email())) {
            throw new DomainException(new DomainError.Conflict("expert-listed"));
        }
        if (experts.of(study).size() >= MOST) {
            throw new DomainException(new DomainError.Conflict("too-many-experts", MOST));
        }
        Expert expert = new Expert(UUID.randomUUID(), input.kind(), input.yearsOfExperience(), SeatStateDto.LISTED, null, false, input.panels());
        experts.insert(study, expert.id(), input);
        studies.touch(study);
        return toDto(expert, new Contact(expert.id(), input.name(), input.email(), input.language().toString()));
    }

    @Transactional
    void remove(String cityId, UUID id, UUID expert) {
        Study study = studies.lock(cityId, id);
        study.requireDraft();
        if (experts.delete(study, expert) == 0) {
            throw new DomainException(new DomainError.NotFound("expert"));
        }
        studies.touch(study);
    }

    /** Writes to everybody who has not answered, with a fresh code each, in the running transaction. */
    LetterCountDto invite(String cityId, UUID id) {
        Study study = studies.lock(cityId, id);
        study.requireDraft();
        Map<UUID, Contact> contacts = experts.contacts(study).stream().collect(Collectors.toMap(Contact::expert, Function.identity()));
        List<Expert> open = experts.of(study).stream()
                .filter(expert -> expert.state() == SeatStateDto.LISTED || expert.state() == SeatStateDto.INVITED).toList();
        for (Expert expert : open) {
            String code = Codes.fresh();
            experts.invite(study, expert.id(), Codes.hash(cityId, code));
            letters.invite(study, contacts.get(expert.id()), code);
        }
        return new LetterCountDto(open.size());
    }

    /** Forgets who the experts of a published study were. */
    @Transactional
    void erase(String cityId, UUID id) {
        Study study = studies.lock(cityId, id);
        if (study.state() != StudyState.PUBLISHED) {
            throw new DomainException(new DomainError.Conflict("study-not-published"));
        }
        experts.erase(study);
    }

    private static ExpertDto toDto(Expert expert, Contact contact) {
        return new ExpertDto(expert.id(), expert.kind(), expert.years(), expert.panels(), expert.state(), contact == null ? null : contact.name(),
                contact == null ? null : contact.email(), contact == null ? null : LanguageDto.fromString(contact.language()));
    }
}
