package org.hamyari.cities.group;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.ObstacleDto;
import org.hamyari.cities.api.ObstacleInputDto;
import org.hamyari.cities.api.ObstacleNoteDto;
import org.hamyari.cities.api.ObstacleNoteInputDto;
import org.hamyari.cities.api.ObstacleStateDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that stands in the programme's way, with an owner, a due date and everything that was noted on it. */
// Rights are given on what may change only.
@DynamicUpdate
@Entity
class Obstacle {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int MOST_NOTES = 500;

    String cityId;
    @Id
    UUID id;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto description;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto owner;
    LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    ObstacleState state;
    String recordedBy;
    Instant recordedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Note> history;

    /** One step of the history, as it is stored. */
    record Note(String note, String state, String dueOn, String notedBy, String notedAt) {
        ObstacleNoteDto toDto() {
            return new ObstacleNoteDto(note, ObstacleStateDto.valueOf(state), LocalDate.parse(dueOn), notedBy, Instant.parse(notedAt));
        }
    }

    static Obstacle record(String cityId, ObstacleInputDto input, LocalDate today, String by, Instant at) {
        Obstacle obstacle = new Obstacle();
        obstacle.cityId = cityId;
        obstacle.id = UUID.randomUUID();
        obstacle.title = Bilingual.require(input.title(), "/title", LONGEST_TITLE);
        obstacle.description = Bilingual.require(input.description(), "/description", LONGEST_DESCRIPTION);
        obstacle.owner = Bilingual.require(input.owner(), "/owner", LONGEST_TITLE);
        obstacle.dueOn = fromToday(input.dueOn(), today);
        obstacle.state = ObstacleState.OPEN;
        obstacle.recordedBy = by;
        obstacle.recordedAt = at;
        obstacle.history = List.of();
        return obstacle;
    }

    /** Adds a note; with a state the obstacle leaves the list, with a date it is put off. */
    void note(ObstacleNoteInputDto input, LocalDate today, String by, Instant at) {
        ObstacleState next = state.to(input.state() == null ? ObstacleState.OPEN : ObstacleState.valueOf(input.state().name()));
        if (history.size() >= MOST_NOTES) {
            throw new DomainException(new DomainError.Conflict("obstacle-full", MOST_NOTES));
        }
        if (input.dueOn() != null && next != ObstacleState.OPEN) {
            throw new DomainException(Invalid.field("/dueOn", "put-off-and-closed"));
        }
        state = next;
        dueOn = input.dueOn() == null ? dueOn : fromToday(input.dueOn(), today);
        List<Note> notes = new ArrayList<>(history);
        notes.add(new Note(input.note(), state.name(), dueOn.toString(), by, at.toString()));
        history = List.copyOf(notes);
    }

    private static LocalDate fromToday(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw new DomainException(Invalid.field("/dueOn", "due-in-the-past"));
        }
        return due;
    }

    /** As in a list, without its history. */
    ObstacleDto toListedDto(LocalDate today) {
        return dto(today, List.of());
    }

    ObstacleDto toDto(LocalDate today) {
        return dto(today, history.stream().map(Note::toDto).toList());
    }

    private ObstacleDto dto(LocalDate today, List<ObstacleNoteDto> notes) {
        boolean overdue = state == ObstacleState.OPEN && dueOn.isBefore(today);
        return new ObstacleDto(id, title, description, owner, dueOn, ObstacleStateDto.valueOf(state.name()), overdue, recordedBy, recordedAt,
                notes);
    }
}
