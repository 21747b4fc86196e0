package org.hamyari.catalogue.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.EditorDto;
import org.hamyari.catalogue.api.EditorInputDto;
import org.hamyari.catalogue.api.EditorsDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/** Who writes a project beside its owner: invited by letter, in by the code. An address is erased once its code is used or has run out. */
@ApplicationScoped
class Editors {

    private static final int NAME = 120;

    private final Projects projects;
    private final EditorLetters letters;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final EditorSettings settings;

    Editors(Projects projects, EditorLetters letters, Sql sql, Caller caller, Clock clock, EditorSettings settings) {
        this.projects = projects;
        this.letters = letters;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    EditorsDto list(String cityId, UUID projectId) {
        if (!projects.worksOn(cityId, projectId)) {
            throw new DomainException(new DomainError.Forbidden("not-the-owner"));
        }
        return new EditorsDto(sql.list("""
                select id, name, invited_at, expires_at, accepted_at from project_editor
                where city_id = ? and project_id = ? and (accepted_at is not null or expires_at > ?) order by invited_at, id limit 100""",
                Editors::read, cityId, projectId, now()));
    }

    /** Sends an invitation, in the running transaction; the project is locked, so the limit holds. */
    EditorDto invite(String cityId, UUID projectId, EditorInputDto input) {
        ProjectFacts project = projects.requireOwned(cityId, projectId);
        Instant now = now();
        long editors = sql.first("""
                select count(*) from project_editor where city_id = ? and project_id = ? and (accepted_at is not null or expires_at > ?)""",
                row -> row.getLong(1), cityId, projectId, now).orElseThrow();
        if (editors >= settings.most()) {
            throw new DomainException(new DomainError.Conflict("too-many-editors", settings.most()));
        }
        Code code = Code.fresh();
        EditorDto editor = new EditorDto(UUID.randomUUID(), Prose.line(input.name(), NAME, "/name"), now, now.plus(settings.codeHolds()), null);
        sql.update("""
                insert into project_editor (city_id, id, project_id, name, email, code_hash, invited_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, editor.id(), projectId, editor.name(), input.email(), code.hash(cityId), editor.invitedAt(), editor.expiresAt());
        letters.invite(project, editor.id(), input, code, editor.expiresAt());
        return editor;
    }

    /** Makes the caller an editor, in the running transaction. Returns the project. */
    UUID accept(String cityId, String typed) {
        UUID projectId = sql.first("select project_id from project_editor where city_id = ? and code_hash = ? and expires_at > ? for update",
                row -> row.getObject(1, UUID.class), cityId, Code.typed(typed).hash(cityId), now())
                .orElseThrow(() -> new DomainException(DomainError.Invalid.field("/code", "unknown-invitation")));
        boolean already = sql.first("""
                select 1 from project where city_id = ? and id = ? and owner = ?
                union all select 1 from project_editor where city_id = ? and project_id = ? and subject = ?""",
                row -> true, cityId, projectId, caller.subject(), cityId, projectId, caller.subject()).isPresent();
        if (already) {
            throw new DomainException(new DomainError.Conflict("already-editor"));
        }
        sql.update("update project_editor set subject = ?, accepted_at = ?, email = null, code_hash = null where city_id = ? and code_hash = ?",
                caller.subject(), now(), cityId, Code.typed(typed).hash(cityId));
        return projectId;
    }

    /** Removes an editor or an invitation: by the owner, or the editor himself. */
    @Transactional
    void remove(String cityId, UUID projectId, UUID editorId) {
        ProjectFacts project = projects.require(cityId, projectId);
        String subject = sql.first("select coalesce(subject, '') from project_editor where city_id = ? and project_id = ? and id = ?",
                row -> row.getString(1), cityId, projectId, editorId)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("editor")));
        if (!List.of(project.owner(), subject).contains(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("not-the-owner"));
        }
        sql.update("delete from project_editor where city_id = ? and project_id = ? and id = ?", cityId, projectId, editorId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static EditorDto read(ResultSet row) throws SQLException {
        return new EditorDto(row.getObject(1, UUID.class), row.getString(2), Sql.instant(row, 3), Sql.instant(row, 4), Sql.instant(row, 5));
    }
}
