package org.hamyari.catalogue.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.NoticeAboutDto;
import org.hamyari.catalogue.api.NoticeInputDto;
import org.hamyari.catalogue.file.ProjectFiles;
import org.hamyari.catalogue.file.Standing;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.SqlFailure;

/** What an objection is to, and what a step does to it: a file is held, hidden or free again, a project suspended, resumed or withdrawn. */
@ApplicationScoped
class NoticeSubjects {

    private final NoticeRows rows;
    private final ProjectFiles files;
    private final ProjectMoves moves;
    private final NoticeSettings settings;

    NoticeSubjects(NoticeRows rows, ProjectFiles files, ProjectMoves moves, NoticeSettings settings) {
        this.rows = rows;
        this.files = files;
        this.moves = moves;
        this.settings = settings;
    }

    NoticeAboutDto kind(NoticeInputDto input) {
        if (input.pictureId() != null && input.documentId() != null) {
            throw new DomainException(Invalid.field("/documentId", "one-file"));
        }
        return input.pictureId() != null ? NoticeAboutDto.PICTURE : input.documentId() != null ? NoticeAboutDto.DOCUMENT : NoticeAboutDto.PROJECT;
    }

    /** The file the objector sees, or nothing where the objection is to the project. */
    UUID require(String cityId, UUID projectId, NoticeInputDto input) {
        NoticeAboutDto about = kind(input);
        UUID id = about == NoticeAboutDto.PICTURE ? input.pictureId() : input.documentId();
        if (about != NoticeAboutDto.PROJECT && !files.shows(cityId, projectId, ProjectFiles.Kind.valueOf(about.name()), id)) {
            throw new DomainException(Invalid.field(about == NoticeAboutDto.PICTURE ? "/pictureId" : "/documentId", "unknown-file"));
        }
        return id;
    }

    /** Writes the objection down and holds the file, so that nobody removes it before it was looked at. */
    void enter(String cityId, Notice notice) {
        if (rows.openOf(cityId, notice.filedBy()) >= settings.mostOpen()) {
            throw new DomainException(new DomainError.Conflict("too-many-notices", settings.mostOpen()));
        }
        try {
            rows.add(cityId, notice);
        } catch (SqlFailure failure) {
            if (failure.isUniqueViolation()) {
                throw new DomainException(new DomainError.Conflict("already-objected"));
            }
            throw failure;
        }
        settleFile(cityId, notice, NoticeState.RECEIVED);
    }

    /** Makes the thing stand as the step and all other open objections to it say. */
    void settle(String cityId, Notice notice, NoticeState step, String reason) {
        if (notice.about() == NoticeAboutDto.PROJECT) {
            moveProject(cityId, notice.projectId(), step, reason);
        } else {
            settleFile(cityId, notice, step);
        }
    }

    private void moveProject(String cityId, UUID projectId, NoticeState step, String reason) {
        switch (step) {
            case TAKEN_DOWN -> moves.move(cityId, projectId, ProjectState.SUSPENDED, reason);
            case RESTORED -> moves.resume(cityId, projectId, reason);
            case UPHELD -> moves.move(cityId, projectId, ProjectState.WITHDRAWN, reason);
            case RECEIVED, REPLIED, DISMISSED -> {
                // The project stays where it is.
            }
        }
    }

    private void settleFile(String cityId, Notice notice, NoticeState step) {
        if (notice.fileId() == null) {
            return;
        }
        List<NoticeState> open = rows.openAbout(cityId, notice.fileId());
        boolean hidden = step == NoticeState.UPHELD || open.contains(NoticeState.TAKEN_DOWN) || open.contains(NoticeState.REPLIED)
                || rows.upheld(cityId, notice.fileId());
        Standing standing = hidden ? Standing.HIDDEN : open.isEmpty() ? Standing.FREE : Standing.HELD;
        files.stand(cityId, ProjectFiles.Kind.valueOf(notice.about().name()), notice.fileId(), standing);
    }
}
