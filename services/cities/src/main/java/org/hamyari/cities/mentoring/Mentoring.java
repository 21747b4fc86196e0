package org.hamyari.cities.mentoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.MentoringDto;
import org.hamyari.cities.api.MentoringInputDto;
import org.hamyari.cities.api.MentoringNoteDto;
import org.hamyari.cities.api.MentoringStateDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A city that learns from another. Both see it, both may end it, only the one that was asked accepts it. */
@Entity
class Mentoring {

    private static final int LONGEST_WISH = 4000;
    private static final int MOST_NOTES = 200;

    /** The city that learns. */
    String cityId;
    @Id
    UUID id;
    String mentorCityId;
    @Enumerated(EnumType.STRING)
    MentoringState state;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto wish;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Note> notes;
    String reason;
    String requestedBy;
    Instant requestedAt;
    String decidedBy;
    Instant decidedAt;
    String endedBy;
    Instant endedAt;
    @Version
    long version;

    /** A note of either city, as it is stored. */
    record Note(String cityId, String text, String at) {
        MentoringNoteDto toDto() {
            return new MentoringNoteDto(cityId, text, Instant.parse(at));
        }
    }

    static Mentoring request(String cityId, MentoringInputDto input, String by, Instant now) {
        Mentoring mentoring = new Mentoring();
        mentoring.cityId = cityId;
        mentoring.id = UUID.randomUUID();
        mentoring.mentorCityId = input.mentorCityId();
        mentoring.state = MentoringState.REQUESTED;
        mentoring.wish = Bilingual.require(input.wish(), "/wish", LONGEST_WISH);
        mentoring.notes = List.of();
        mentoring.requestedBy = by;
        mentoring.requestedAt = now;
        mentoring.version = 1;
        return mentoring;
    }

    void decide(String actingCity, boolean accepted, String why, String by, Instant now) {
        if (!actingCity.equals(mentorCityId)) {
            throw new DomainException(new DomainError.Forbidden("not-the-mentor"));
        }
        state = state.to(accepted ? MentoringState.ACCEPTED : MentoringState.DECLINED);
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    void end(String why, String by, Instant now) {
        state = state.to(MentoringState.ENDED);
        reason = why;
        endedBy = by;
        endedAt = now;
    }

    void note(String actingCity, String text, Instant now) {
        if (state != MentoringState.ACCEPTED || notes.size() >= MOST_NOTES) {
            throw new DomainException(new DomainError.Conflict("mentoring-not-running"));
        }
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(actingCity, text, now.toString()));
        notes = List.copyOf(more);
    }

    MentoringDto toDto() {
        return new MentoringDto(id, cityId, mentorCityId, MentoringStateDto.valueOf(state.name()), wish, requestedAt, decidedAt, endedAt, reason,
                notes.stream().map(Note::toDto).toList(), version);
    }
}
