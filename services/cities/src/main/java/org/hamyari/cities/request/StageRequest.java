package org.hamyari.cities.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.api.CriterionDto;
import org.hamyari.cities.api.StageRequestDto;
import org.hamyari.cities.api.StageRequestStateDto;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.approval.Approvals.Decision;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Condition;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The wish to move a city; signatures and reasons stand in its approval of the same id. */
@Entity
public class StageRequest {

    String cityId;
    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    Stage currentStage;
    @Enumerated(EnumType.STRING)
    Stage targetStage;
    int policyVersion;
    @JdbcTypeCode(SqlTypes.JSON)
    List<CriterionDto> criteria;

    static StageRequest file(UUID id, String cityId, Stage current, Stage target, int policyVersion, List<CriterionDto> criteria) {
        StageRequest request = new StageRequest();
        request.id = id;
        request.cityId = cityId;
        request.currentStage = current;
        request.targetStage = target;
        request.policyVersion = policyVersion;
        request.criteria = criteria;
        return request;
    }

    /** A city rises one step at a time and may fall to any lower one. */
    static void requireMove(Stage current, Stage target) {
        if (!current.mayMoveTo(target)) {
            throw new DomainException(Invalid.field("/targetStage", "stage-not-next", current.name(), current.next().map(Stage::name).orElse("-")));
        }
    }

    /** Refuses while a criterion is not met, and lists each of those with what is missing. */
    static void requireMet(List<CriterionDto> criteria) {
        List<Condition> unmet = criteria.stream().filter(criterion -> !criterion.met())
                .map(criterion -> new Condition("/targetStage", criterion.code(), criterion.name(), criterion.gap())).toList();
        if (!unmet.isEmpty()) {
            throw new DomainException(new DomainError.Unmet("criteria-unmet", unmet));
        }
    }

    StageRequestDto toDto(Approval approval) {
        StageRequestStateDto state = approval.decision()
                .map(decision -> decision == Decision.APPROVE ? StageRequestStateDto.APPROVED : StageRequestStateDto.REJECTED)
                .orElse(StageRequestStateDto.OPEN);
        return new StageRequestDto(id, cityId, CityStageDto.valueOf(currentStage.name()), CityStageDto.valueOf(targetStage.name()), state,
                approval.proposalReason(), policyVersion, criteria, approval.proposedBy(), approval.proposedAt(), approval.decidedBy(),
                approval.decidedAt(), approval.reason());
    }
}
