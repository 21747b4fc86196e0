package org.hamyari.catalogue.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.talk.Position;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.catalogue.talk.Titles;
import org.hamyari.platform.sql.Sql;

/** Questions of a city. */
@ApplicationScoped
class QuestionRepository {

    private static final String SELECT = """
            select q.id, q.project_id, p.title, q.asked_by, q.language, q.asked, q.state, q.asked_at, q.due_at, q.answer_language, q.answer,
                q.answered_at, q.answered_by_owner, q.hidden_reason
            from question q join project p on p.city_id = q.city_id and p.id = q.project_id
            where q.city_id = ? and\s""";

    private final Sql sql;
    private final Titles titles;

    QuestionRepository(Sql sql, Titles titles) {
        this.sql = sql;
        this.titles = titles;
    }

    void add(String cityId, UUID id, UUID projectId, String askedBy, Said asked, Instant askedAt, Instant dueAt) {
        sql.update("""
                insert into question (city_id, id, project_id, asked_by, language, asked, asked_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, id, projectId, askedBy, asked.language(), asked.text(), askedAt, dueAt);
    }

    /** How many questions of a person wait for an answer; asking again waits until this transaction ends. */
    long lockOpenOf(String cityId, UUID projectId, String askedBy) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "question " + projectId + " " + askedBy);
        return sql.first("select count(*) from question where city_id = ? and project_id = ? and asked_by = ? and state = 'OPEN'",
                row -> row.getLong(1), cityId, projectId, askedBy).orElseThrow();
    }

    Optional<Question> of(String cityId, UUID projectId, UUID id) {
        return sql.first(SELECT + "q.project_id = ? and q.id = ?", this::read, cityId, projectId, id);
    }

    Optional<Question> lock(String cityId, UUID projectId, UUID id) {
        return sql.first(SELECT + "q.project_id = ? and q.id = ? for update of q", this::read, cityId, projectId, id);
    }

    void answer(String cityId, UUID id, Said answer, String by, boolean byOwner, Instant at) {
        sql.update("""
                update question set state = 'ANSWERED', answer_language = ?, answer = ?, answered_by = ?, answered_by_owner = ?, answered_at = ?
                where city_id = ? and id = ?""",
                answer.language(), answer.text(), by, byOwner, at, cityId, id);
    }

    void hide(String cityId, UUID id, String reason, String by) {
        sql.update("update question set state = 'HIDDEN', hidden_reason = ?, hidden_by = ? where city_id = ? and id = ?", reason, by, cityId, id);
    }

    /** The newest of a project before a position. */
    List<Question> ofProject(String cityId, UUID projectId, boolean hiddenToo, Optional<Position> last, int limit) {
        Position before = last.orElse(Position.NEWEST);
        return sql.list(SELECT + """
                q.project_id = ? and (? or q.state <> 'HIDDEN') and (q.asked_at < ? or q.asked_at = ? and q.id < ?)
                order by q.asked_at desc, q.id desc limit ?""",
                this::read, cityId, projectId, hiddenToo, before.at(), before.at(), before.id(), limit);
    }

    /** Those of a city that are due first, after a position. */
    List<Question> ofCity(String cityId, Optional<String> state, Optional<Position> last, int limit) {
        Position after = last.orElse(Position.FIRST);
        return sql.list(SELECT + """
                (?::text is null or q.state = ?) and (q.due_at > ? or q.due_at = ? and q.id > ?) order by q.due_at, q.id limit ?""",
                this::read, cityId, state.orElse(null), state.orElse(null), after.at(), after.at(), after.id(), limit);
    }

    /** Notes that the reminder is written; false where it was written before. */
    boolean reminded(String cityId, UUID id, Instant at) {
        return sql.update("update question set reminded_at = ? where city_id = ? and id = ? and reminded_at is null", at, cityId, id) == 1;
    }

    /** Notes that the letter about being late is written; false where it was written before. */
    boolean toldLate(String cityId, UUID id, Instant at) {
        return sql.update("update question set told_late_at = ? where city_id = ? and id = ? and told_late_at is null", at, cityId, id) == 1;
    }

    private Question read(ResultSet row) throws SQLException {
        Said answer = row.getString(11) == null ? null : new Said(row.getString(10), row.getString(11));
        return new Question(row.getObject(1, UUID.class), row.getObject(2, UUID.class), titles.read(row.getString(3)), row.getString(4),
                new Said(row.getString(5), row.getString(6)), QuestionState.valueOf(row.getString(7)), Sql.instant(row, 8), Sql.instant(row, 9),
                answer, Sql.instant(row, 12), row.getObject(13, Boolean.class), row.getString(14));
    }
}
