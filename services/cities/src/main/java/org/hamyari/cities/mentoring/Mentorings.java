package org.hamyari.cities.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamyari.cities.api.MentoringDecisionDto;
import org.hamyari.cities.api.MentoringDto;
import org.hamyari.cities.api.MentoringInputDto;
import org.hamyari.cities.api.MentoringPageDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** Cities that teach and learn. Between two cities one relation is open at most. */
@ApplicationScoped
class Mentorings {

    private static final String CAPABILITY = "MENTORING";

    private final MentoringRepository mentorings;
    private final CityRegister register;
    private final Cities cities;
    private final Listing listing;
    private final Caller caller;
    private final Clock clock;

    Mentorings(MentoringRepository mentorings, CityRegister register, Cities cities, Listing listing, Caller caller, Clock clock) {
        this.mentorings = mentorings;
        this.register = register;
        this.cities = cities;
        this.listing = listing;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MentoringPageDto list(String cityId, String cursor, int limit) {
        Listed<MentoringDto> page = listing.page("listMentorings:" + cityId, cursor, limit,
                rows -> mentorings.of(cityId, rows).stream().map(Mentoring::toDto).toList());
        return new MentoringPageDto(page.items(), page.page());
    }

    /** Asks, in the running transaction; the city's row is held, so that it asks the same city once. */
    MentoringDto request(String cityId, MentoringInputDto input) {
        if (input.mentorCityId().equals(cityId)) {
            throw new DomainException(Invalid.field("/mentorCityId", "own-mentor"));
        }
        register.holdStage(cityId);
        if (!cities.find(input.mentorCityId()).map(city -> city.capabilities().contains(CAPABILITY)).orElse(false)) {
            throw new DomainException(Invalid.field("/mentorCityId", "no-mentor"));
        }
        if (mentorings.isOpenBetween(cityId, input.mentorCityId())) {
            throw new DomainException(new DomainError.Conflict("mentoring-open"));
        }
        Mentoring mentoring = Mentoring.request(cityId, input, caller.subject(), now());
        mentorings.persistAndFlush(mentoring);
        return mentoring.toDto();
    }

    /** Answers, in the running transaction. */
    MentoringDto decide(String cityId, UUID id, MentoringDecisionDto input) {
        return changed(cityId, id, mentoring -> mentoring.decide(cityId, input.accepted(), input.reason(), caller.subject(), now()));
    }

    /** Ends, in the running transaction. */
    MentoringDto end(String cityId, UUID id, String reason) {
        return changed(cityId, id, mentoring -> mentoring.end(reason, caller.subject(), now()));
    }

    /** Writes a note, in the running transaction. */
    MentoringDto note(String cityId, UUID id, String text) {
        return changed(cityId, id, mentoring -> mentoring.note(cityId, text, now()));
    }

    private MentoringDto changed(String cityId, UUID id, Consumer<Mentoring> change) {
        Mentoring mentoring = mentorings.locked(cityId, id)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("mentoring")));
        change.accept(mentoring);
        mentorings.flush();
        return mentoring.toDto();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
