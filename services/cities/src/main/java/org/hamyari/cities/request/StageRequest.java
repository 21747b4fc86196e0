package org.hamyari.cities.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.cities.api.CriterionBasisDto;
import org.hamyari.cities.api.CriterionDto;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.api.EvidenceInputDto;
import org.hamyari.cities.api.StageRequestDto;
import org.hamyari.cities.api.StageRequestStateDto;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.approval.Approvals.Decision;
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
    @JdbcTypeCode(SqlTypes.JSON)
    List<CriterionDto> criteria;

    static StageRequest file(UUID id, String cityId, Stage current, Stage target, List<EvidenceInputDto> evidence) {
        if (!current.mayMoveTo(target)) {
            String next = current.next().map(Stage::name).orElse("-");
            throw new DomainException(Invalid.field("/targetStage", "stage-not-next", current.name(), next));
        }
        StageRequest request = new StageRequest();
        request.id = id;
        request.cityId = cityId;
        request.currentStage = current;
        request.targetStage = target;
        request.criteria = judge(target, evidence == null ? List.of() : evidence);
        return request;
    }

    private static List<CriterionDto> judge(Stage target, List<EvidenceInputDto> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            String code = evidence.get(i).criterion();
            if (target.criteria().stream().noneMatch(criterion -> criterion.code().equals(code))) {
                throw new DomainException(Invalid.field("/evidence/" + i + "/criterion", "unknown-criterion"));
            }
        }
        Map<String, EvidenceInputDto> byCriterion =
                evidence.stream().collect(Collectors.toMap(EvidenceInputDto::criterion, Function.identity(), (first, second) -> second));
        return target.criteria().stream().map(criterion -> judge(criterion, byCriterion.get(criterion.code()))).toList();
    }

    private static CriterionDto judge(Stage.Criterion criterion, EvidenceInputDto evidence) {
        return new CriterionDto(criterion.code(), new LocalizedTextDto(criterion.fa(), criterion.en()), CriterionBasisDto.EVIDENCE,
                evidence != null, null, null, evidence == null ? null : evidence.statement(), evidence == null ? null : evidence.url());
    }

    StageRequestDto toDto(Approval approval) {
        StageRequestStateDto state = approval.decision()
                .map(decision -> decision == Decision.APPROVE ? StageRequestStateDto.APPROVED : StageRequestStateDto.REJECTED)
                .orElse(StageRequestStateDto.OPEN);
        return new StageRequestDto(id, cityId, CityStageDto.valueOf(currentStage.name()), CityStageDto.valueOf(targetStage.name()), state,
                approval.proposalReason(), criteria, approval.proposedBy(), approval.proposedAt(), approval.decidedBy(),
                approval.decidedAt(), approval.reason());
    }
}
