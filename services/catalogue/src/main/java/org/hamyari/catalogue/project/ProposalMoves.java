package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.api.ArchivingDto;
import org.hamyari.catalogue.api.MergerDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.SubmissionDto;
import org.hamyari.catalogue.api.WithdrawalDto;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * Where a proposal goes from its owner's desk: to review, away, or into another one; and where a failed project ends. Runs in the
 * transaction of the caller's key.
 */
@ApplicationScoped
class ProposalMoves {

    private static final int REASON = 2000;

    private final Projects projects;
    private final ProjectMoves moves;
    private final ProjectRepository records;

    ProposalMoves(Projects projects, ProjectMoves moves, ProjectRepository records) {
        this.projects = projects;
        this.moves = moves;
        this.records = records;
    }

    ProjectDto submit(String cityId, UUID id, SubmissionDto submission) {
        projects.requireOwned(cityId, id);
        moves.move(cityId, id, ProjectState.IN_REVIEW, Prose.text(submission.note(), REASON, "/note"));
        return projects.get(cityId, id);
    }

    ProjectDto withdraw(String cityId, UUID id, WithdrawalDto withdrawal) {
        projects.requireOwned(cityId, id);
        moves.move(cityId, id, ProjectState.WITHDRAWN, Prose.text(withdrawal.reason(), REASON, "/reason"));
        return projects.get(cityId, id);
    }

    /** Ends one proposal in another one, which credits its author. The records are locked in the order of their ids. */
    ProjectDto merge(String cityId, UUID id, MergerDto merger) {
        if (merger.into().equals(id)) {
            throw new DomainException(Invalid.field("/into", "same-project"));
        }
        UUID first = id.compareTo(merger.into()) < 0 ? id : merger.into();
        records.lock(cityId, first);
        projects.requireOfOthers(cityId, id);
        Project into = records.lock(cityId, merger.into()).orElseThrow(() -> new DomainException(Invalid.field("/into", "unknown-project")));
        projects.requireOfOthers(cityId, merger.into());
        if (into.isSettled()) {
            throw new DomainException(Invalid.field("/into", "project-settled"));
        }
        String reason = Prose.text(merger.reason(), REASON, "/reason");
        Project merged = records.of(cityId, id).orElseThrow();
        long before = into.version();
        merged.mergeInto(into, projects.now());
        moves.move(merged, ProjectState.MERGED, reason);
        projects.tell(into, before);
        return projects.get(cityId, id);
    }

    /** Closes the record of a project whose campaign failed; one that was delivered is closed by the approval of its report. */
    ProjectDto archive(String cityId, UUID id, ArchivingDto archiving) {
        ProjectState from = projects.requireOfOthers(cityId, id).state();
        if (from != ProjectState.FAILED && from.mayMoveTo(ProjectState.CLOSED)) {
            throw new DomainException(new Conflict("closed-by-report"));
        }
        String reason = Prose.text(archiving.reason(), REASON, "/reason");
        moves.move(cityId, id, ProjectState.CLOSED, reason);
        return projects.get(cityId, id);
    }
}
