package org.hamyari.catalogue.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ComplaintFindingDto;
import org.hamyari.catalogue.api.ComplaintTopicDto;
import org.hamyari.catalogue.complaint.Complaint.Answer;
import org.hamyari.catalogue.talk.Position;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.catalogue.talk.Titles;
import org.hamyari.platform.sql.Sql;

/** Complaints of a city. */
@ApplicationScoped
class ComplaintRepository {

    private static final String SELECT = """
            select c.id, c.project_id, p.title, c.filed_by, c.topic, c.language, c.said, c.filed_at, c.due_at, c.finding, c.answer_language,
                c.answer, c.answered_at
            from complaint c join project p on p.city_id = c.city_id and p.id = c.project_id
            where c.city_id = ? and\s""";

    private final Sql sql;
    private final Titles titles;

    ComplaintRepository(Sql sql, Titles titles) {
        this.sql = sql;
        this.titles = titles;
    }

    void add(String cityId, Complaint complaint) {
        sql.update("""
                insert into complaint (city_id, id, project_id, filed_by, topic, language, said, filed_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, complaint.id(), complaint.projectId(), complaint.filedBy(), complaint.topic().name(), complaint.said().language(),
                complaint.said().text(), complaint.filedAt(), complaint.dueAt());
    }

    /** How many complaints of a person wait for an answer; filing another waits until this transaction ends. */
    long lockOpenOf(String cityId, UUID projectId, String filedBy) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "complaint " + projectId + " " + filedBy);
        return sql.first("select count(*) from complaint where city_id = ? and project_id = ? and filed_by = ? and state = 'FILED'",
                row -> row.getLong(1), cityId, projectId, filedBy).orElseThrow();
    }

    Optional<Complaint> of(String cityId, UUID id) {
        return sql.first(SELECT + "c.id = ?", this::read, cityId, id);
    }

    Optional<Complaint> lock(String cityId, UUID id) {
        return sql.first(SELECT + "c.id = ? for update of c", this::read, cityId, id);
    }

    void answer(String cityId, UUID id, Answer answer, String by) {
        sql.update("""
                update complaint set state = 'ANSWERED', finding = ?, answer_language = ?, answer = ?, answered_by = ?, answered_at = ?
                where city_id = ? and id = ?""",
                answer.finding().name(), answer.said().language(), answer.said().text(), by, answer.at(), cityId, id);
    }

    /** The newest about a project before a position: all of them, or those of one person. */
    List<Complaint> ofProject(String cityId, UUID projectId, Optional<String> filedBy, Position before, int limit) {
        return sql.list(SELECT + """
                c.project_id = ? and (?::text is null or c.filed_by = ?) and (c.filed_at < ? or c.filed_at = ? and c.id < ?)
                order by c.filed_at desc, c.id desc limit ?""",
                this::read, cityId, projectId, filedBy.orElse(null), filedBy.orElse(null), before.at(), before.at(), before.id(), limit);
    }

    /** Those of a city that are due first, after a position. */
    List<Complaint> ofCity(String cityId, Optional<String> state, Position after, int limit) {
        return sql.list(SELECT + "(?::text is null or c.state = ?) and (c.due_at > ? or c.due_at = ? and c.id > ?) order by c.due_at, c.id limit ?",
                this::read, cityId, state.orElse(null), state.orElse(null), after.at(), after.at(), after.id(), limit);
    }

    private Complaint read(ResultSet row) throws SQLException {
        Optional<Answer> answer = row.getString(10) == null ? Optional.empty()
                : Optional.of(new Answer(ComplaintFindingDto.valueOf(row.getString(10)), new Said(row.getString(11), row.getString(12)),
                        Sql.instant(row, 13)));
        return new Complaint(row.getObject(1, UUID.class), row.getObject(2, UUID.class), titles.read(row.getString(3)), row.getString(4),
                ComplaintTopicDto.valueOf(row.getString(5)), new Said(row.getString(6), row.getString(7)), Sql.instant(row, 8),
                Sql.instant(row, 9), answer);
    }
}
