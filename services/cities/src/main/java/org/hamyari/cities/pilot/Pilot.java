package org.hamyari.cities.pilot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.cities.api.PilotDto;
import org.hamyari.cities.api.PilotEvaluationDto;
import org.hamyari.cities.api.PilotEvaluationInputDto;
import org.hamyari.cities.api.PilotInputDto;
import org.hamyari.cities.api.PilotMoveDto;
import org.hamyari.cities.api.PilotStateDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A programme limited to districts and time. What was announced stays; what came out is judged before it widens. */
@Entity
class Pilot {

    String cityId;
    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    PilotState state;
    @JdbcTypeCode(SqlTypes.JSON)
    PilotInputDto content;
    LocalDate startsOn;
    LocalDate endsOn;
    @JdbcTypeCode(SqlTypes.JSON)
    PilotEvaluationDto evaluation;
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> widenedTo;
    @JdbcTypeCode(SqlTypes.JSON)
    List<PilotMoveDto> history;
    String draftedBy;
    Instant createdAt;
    @Version
    long version;

    static Pilot draft(String cityId, PilotInputDto input, String by, Instant now) {
        Pilot pilot = new Pilot();
        pilot.cityId = cityId;
        pilot.id = UUID.randomUUID();
        pilot.state = PilotState.DRAFT;
        pilot.widenedTo = List.of();
        pilot.history = List.of();
        pilot.draftedBy = by;
        pilot.createdAt = now;
        pilot.version = 1;
        pilot.set(input);
        return pilot;
    }

    void set(PilotInputDto input) {
        if (state != PilotState.DRAFT) {
            throw new DomainException(new DomainError.Conflict("pilot-announced"));
        }
        PilotRules.require(input);
        content = input;
        startsOn = input.startsOn();
        endsOn = input.endsOn();
    }

    void start(String reason, LocalDate today, Instant now) {
        state.to(PilotState.RUNNING);
        if (endsOn.isBefore(today)) {
            throw new DomainException(new DomainError.Conflict("pilot-over"));
        }
        move(PilotState.RUNNING, reason, null, now);
    }

    /** Keeps the evaluation; a complete one ends the run. */
    void evaluate(PilotEvaluationInputDto input, String currency, Instant now) {
        state.to(PilotState.EVALUATED);
        PilotRules.require(content, input, currency);
        boolean complete = Boolean.TRUE.equals(input.complete());
        if (complete) {
            PilotRules.requireComplete(content, input);
        }
        evaluation = new PilotEvaluationDto(input.results(), input.helped(), input.hindered(), input.satisfactionPercent(), input.respondents(),
                input.cost(), input.contractorBaseline(), input.advice(), input.adviceReason(), complete);
        if (complete) {
            move(PilotState.EVALUATED, input.advice().name(), null, now);
        }
    }

    void widen(List<String> districts, String reason, Instant now) {
        state.to(PilotState.WIDENED);
        PilotRules.requireNew(content.districts(), districts);
        widenedTo = List.copyOf(districts);
        move(PilotState.WIDENED, reason, districts, now);
    }

    void end(String reason, Instant now) {
        move(PilotState.ENDED, reason, null, now);
    }

    private void move(PilotState target, String reason, List<String> districts, Instant now) {
        PilotState from = state;
        state = state.to(target);
        List<PilotMoveDto> moves = new ArrayList<>(history);
        moves.add(new PilotMoveDto(dto(from), dto(target), reason, districts, now));
        history = List.copyOf(moves);
    }

    boolean isDraft() {
        return state == PilotState.DRAFT;
    }

    /** @param all whether an evaluation in the making is shown too */
    PilotDto toDto(boolean all) {
        boolean judged = evaluation != null && (all || evaluation.complete());
        return new PilotDto(id, cityId, dto(state), content.title(), content.purpose(), content.districts(), startsOn, endsOn,
                PilotRules.orEmpty(content.services()), PilotRules.orEmpty(content.modes()), PilotRules.orEmpty(content.partners()),
                content.indicators(), widenedTo.isEmpty() ? null : widenedTo, judged ? evaluation : null, history, version, createdAt);
    }

    private static PilotStateDto dto(PilotState state) {
        return PilotStateDto.valueOf(state.name());
    }

    /** Everywhere the programme runs or ran. */
    List<String> districts() {
        return Stream.concat(content.districts().stream(), widenedTo.stream()).toList();
    }
}
