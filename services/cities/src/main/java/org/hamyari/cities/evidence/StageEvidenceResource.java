package org.hamyari.cities.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.EvidenceVerdictInputDto;
import org.hamyari.cities.api.StageEvidenceApi;
import org.hamyari.cities.api.StageEvidenceDto;
import org.hamyari.cities.api.StageEvidenceInputDto;
import org.hamyari.cities.api.StageEvidencePageDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class StageEvidenceResource implements StageEvidenceApi {

    private final StageEvidenceRecords evidence;
    private final Idempotency idempotency;
    private final Answer answer;

    StageEvidenceResource(StageEvidenceRecords evidence, Idempotency idempotency, Answer answer) {
        this.evidence = evidence;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public StageEvidencePageDto listStageEvidence(String cityId, String criterion, String cursor, Integer limit) {
        StageEvidencePageDto page = evidence.list(cityId, criterion, cursor, limit);
        answer.next(path(cityId) + (criterion == null ? "" : "?criterion=" + criterion), page.page().next());
        return page;
    }

    @Override
    public StageEvidenceDto submitStageEvidence(String idempotencyKey, String cityId, StageEvidenceInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            StageEvidenceDto submitted = evidence.submit(cityId, body);
            answer.location(path(cityId) + "/" + submitted.id());
            return submitted;
        });
    }

    @Override
    public StageEvidenceDto getStageEvidence(String cityId, UUID evidenceId) {
        return evidence.get(cityId, evidenceId);
    }

    @Override
    public StageEvidenceDto reviewStageEvidence(String idempotencyKey, String cityId, UUID evidenceId, EvidenceVerdictInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> evidence.review(cityId, evidenceId, body));
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/stage-evidence";
    }
}
