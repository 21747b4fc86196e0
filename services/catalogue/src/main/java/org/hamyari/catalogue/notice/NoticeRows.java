package org.hamyari.catalogue.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.NoticeAboutDto;
import org.hamyari.catalogue.api.NoticeGroundDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The rows of objections. */
@ApplicationScoped
class NoticeRows {

    private static final String SELECT = """
            select n.id, n.project_id, p.title, n.about, n.file_id, n.ground, n.language, n.explanation, n.work_url, n.filed_by, n.filed_at, n.state,
                n.due_at, n.takedown_reason, n.taken_down_by, n.taken_down_at, n.reply, n.replied_at, n.decision_reason, n.decided_at
            from notice n join project p on p.city_id = n.city_id and p.id = n.project_id
            where n.city_id = ? and\s""";
    private static final int MOST = 100;

    private final Sql sql;
    private final ObjectMapper json;

    NoticeRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The position of a row in the list of a city; what is decided is due never. */
    record Position(Instant due, UUID id) {

        static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
        static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));
    }

    void add(String cityId, Notice notice) {
        sql.update("""
                insert into notice (city_id, id, project_id, about, file_id, ground, language, explanation, work_url, filed_by, filed_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, notice.id(), notice.projectId(), notice.about().name(), notice.fileId(), notice.ground().name(), notice.language(),
                notice.explanation(), notice.workUrl(), notice.filedBy(), notice.filedAt(), notice.dueAt());
    }

    Optional<Notice> of(String cityId, UUID id) {
        return sql.first(SELECT + "n.id = ?", this::read, cityId, id);
    }

    Optional<Notice> lock(String cityId, UUID id) {
        return sql.first(SELECT + "n.id = ? for update of n", this::read, cityId, id);
    }

    /** The newest about a project; where a reader is given, those he filed. */
    List<Notice> ofProject(String cityId, UUID projectId, Optional<String> filedBy) {
        return sql.list(SELECT + "n.project_id = ? and (?::text is null or n.filed_by = ?) order by n.filed_at desc, n.id limit " + MOST, this::read,
                cityId, projectId, filedBy.orElse(null), filedBy.orElse(null));
    }

    /** What is due next after a position. */
    List<Notice> ofCity(String cityId, Optional<String> state, Position last, int limit) {
        return sql.list(SELECT + """
                (?::text is null or n.state = ?) and (coalesce(n.due_at, ?), n.id) > (?, ?) order by coalesce(n.due_at, ?), n.id limit ?""", this::read,
                cityId, state.orElse(null), state.orElse(null), Position.NEVER, last.due, last.id, Position.NEVER, limit);
    }

    long openOf(String cityId, String filedBy) {
        return sql.first("select count(*) from notice where city_id = ? and filed_by = ? and decided_at is null", row -> row.getLong(1), cityId, filedBy)
                .orElseThrow();
    }

    /** The states of the undecided objections to the same thing. */
    List<NoticeState> openAbout(String cityId, UUID thing) {
        return sql.list("select state from notice where city_id = ? and coalesce(file_id, project_id) = ? and decided_at is null",
                row -> NoticeState.valueOf(row.getString(1)), cityId, thing);
    }

    boolean upheld(String cityId, UUID fileId) {
        return sql.first("select 1 from notice where city_id = ? and file_id = ? and state = 'UPHELD'", row -> true, cityId, fileId).isPresent();
    }

    void takeDown(String cityId, UUID id, String reason, String by, Instant at, Instant dueAt) {
        sql.update("""
                update notice set state = 'TAKEN_DOWN', takedown_reason = ?, taken_down_by = ?, taken_down_at = ?, due_at = ?
                where city_id = ? and id = ?""", reason, by, at, dueAt, cityId, id);
    }

    void reply(String cityId, UUID id, String text, Instant at, Instant dueAt) {
        sql.update("update notice set state = 'REPLIED', reply = ?, replied_at = ?, due_at = ? where city_id = ? and id = ?", text, at, dueAt, cityId, id);
    }

    void decide(String cityId, UUID id, NoticeState outcome, String reason, String by, Instant at) {
        sql.update("""
                update notice set state = ?, decision_reason = ?, decided_by = ?, decided_at = ?, due_at = null where city_id = ? and id = ?""",
                outcome.name(), reason, by, at, cityId, id);
    }

    /** Notes the reminder; {@code false} where it was written before or is of no use any more. */
    boolean reminded(String cityId, UUID id, Instant at) {
        return sql.update("update notice set reminded_at = ? where city_id = ? and id = ? and reminded_at is null and state = 'TAKEN_DOWN'", at,
                cityId, id) == 1;
    }

    private Notice read(ResultSet row) throws SQLException {
        Notice.Takedown takedown = row.getString(14) == null ? null : new Notice.Takedown(row.getString(14), row.getString(15), Sql.instant(row, 16));
        return new Notice(row.getObject(1, UUID.class), row.getObject(2, UUID.class), title(row.getString(3)), NoticeAboutDto.valueOf(row.getString(4)),
                row.getObject(5, UUID.class), NoticeGroundDto.valueOf(row.getString(6)), row.getString(7), row.getString(8), row.getString(9),
                row.getString(10), Sql.instant(row, 11), NoticeState.valueOf(row.getString(12)), Sql.instant(row, 13), takedown, step(row, 17),
                step(row, 19));
    }

    private static Notice.Step step(ResultSet row, int column) throws SQLException {
        return row.getString(column) == null ? null : new Notice.Step(row.getString(column), Sql.instant(row, column + 1));
    }

    private LocalizedTextDto title(String stored) {
        try {
            return json.readValue(stored, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
