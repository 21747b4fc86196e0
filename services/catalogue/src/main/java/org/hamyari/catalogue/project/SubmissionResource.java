package org.hamyari.catalogue.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.ArchivingDto;
import org.hamyari.catalogue.api.MergerDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.SubmissionDto;
import org.hamyari.catalogue.api.SubmissionsApi;
import org.hamyari.catalogue.api.WithdrawalDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class SubmissionResource implements SubmissionsApi {

    private final ProposalMoves moves;
    private final Idempotency idempotency;
    private final Answer answer;

    SubmissionResource(ProposalMoves moves, Idempotency idempotency, Answer answer) {
        this.moves = moves;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ProjectDto submitProject(String idempotencyKey, String cityId, UUID projectId, SubmissionDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(moves.submit(cityId, projectId, body)));
    }

    @Override
    public ProjectDto withdrawProject(String idempotencyKey, String cityId, UUID projectId, WithdrawalDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(moves.withdraw(cityId, projectId, body)));
    }

    @Override
    public ProjectDto mergeProject(String idempotencyKey, String cityId, UUID projectId, MergerDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(moves.merge(cityId, projectId, body)));
    }

    @Override
    public ProjectDto archiveProject(String idempotencyKey, String cityId, UUID projectId, ArchivingDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(moves.archive(cityId, projectId, body)));
    }

    private ProjectDto versioned(ProjectDto project) {
        answer.version(project.version());
        return project;
    }
}
