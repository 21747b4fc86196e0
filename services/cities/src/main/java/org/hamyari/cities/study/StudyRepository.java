package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.cities.api.BriefingInputDto;
import org.hamyari.cities.api.StudyOriginDto;
import org.hamyari.cities.api.StudyReportDto;
import org.hamyari.cities.api.StudyRulesDto;
import org.hamyari.cities.api.StudySourceDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class StudyRepository {

    private static final String SELECT = """
            select id, city_id, origin, state, title, purpose, rules, source, briefing, round, round_open, opened_at, finished_at,
                   published_at, version from study where city_id = ? and id = ?""";

    private final Sql sql;
    private final Json json;

    StudyRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** A study in a list. */
    record Line(UUID id, String origin, String state, LocalizedTextDto title, int panels, Instant createdAt, Instant publishedAt) {
    }

    Study require(String cityId, UUID id) {
        return found(SELECT, cityId, id);
    }

    /** The study, which nobody else changes until the transaction ends. */
    Study lock(String cityId, UUID id) {
        return found(SELECT + " for update", cityId, id);
    }

    /** The study, whose round nobody closes until the transaction ends; many may hold it at once. */
    Study hold(String cityId, UUID id) {
        return found(SELECT + " for share", cityId, id);
    }

    private Study found(String select, String cityId, UUID id) {
        return sql.first(select, this::read, cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("study")));
    }

    List<Line> newest(String cityId, boolean all, Instant before, UUID beforeId, int limit) {
        return sql.list("""
                select s.id, s.origin, s.state, s.title, s.created_at, s.published_at, coalesce(jsonb_array_length(s.report->'study'->'panels'),
                    (select count(*) from study_panel p where p.city_id = s.city_id and p.study_id = s.id))
                from study s where s.city_id = ? and (? or s.state = 'PUBLISHED') and (s.created_at, s.id) < (?, ?)
                order by s.created_at desc, s.id desc limit ?""",
                row -> new Line(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        json.read(row.getString(4), LocalizedTextDto.class), row.getInt(7), Sql.instant(row, 5), Sql.instant(row, 6)),
                cityId, all, before, beforeId, limit);
    }

    void insert(Study study, String by) {
        sql.update("""
                insert into study (city_id, id, origin, state, title, purpose, rules, source, created_by)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?)""",
                study.cityId(), study.id(), study.origin().name(), study.state().name(), json.write(study.title()), json.write(study.purpose()),
                json.write(study.rules()), json.write(study.source()), by);
    }

    /** Inserts a study that is published at once. */
    void insertPublished(Study study, String by, StudyReportDto report, boolean stable) {
        sql.update("""
                insert into study (city_id, id, origin, state, title, purpose, rules, source, created_by, published_by, published_at, report, stable)
                values (?, ?, ?, 'PUBLISHED', ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?::jsonb, ?)""",
                study.cityId(), study.id(), study.origin().name(), json.write(study.title()), json.write(study.purpose()),
                json.write(study.rules()), json.write(study.source()), by, by, study.publishedAt(), json.write(report), stable);
    }

    void describe(Study study, LocalizedTextDto title, LocalizedTextDto purpose, StudyRulesDto rules) {
        change(study, "title = ?::jsonb, purpose = ?::jsonb, rules = ?::jsonb", json.write(title), json.write(purpose), json.write(rules));
    }

    void brief(Study study, BriefingInputDto briefing) {
        change(study, "briefing = ?::jsonb", json.write(briefing));
    }

    /** Counts a change of the panels. */
    void touch(Study study) {
        change(study, "round = round");
    }

    void openRound(Study study, int round) {
        change(study, "state = 'RUNNING', round = ?, round_open = true, opened_at = coalesce(opened_at, now())", round);
    }

    void closeRound(Study study, StudyState next) {
        change(study, "state = ?, round_open = false, finished_at = case when ? then now() end", next.name(), next == StudyState.FINISHED);
    }

    void publish(Study study, String by, Instant now, StudyReportDto report, boolean stable) {
        change(study, "state = 'PUBLISHED', published_by = ?, published_at = ?, report = ?::jsonb, stable = ?", by, now, json.write(report), stable);
    }

    Optional<StudyReportDto> report(String cityId, UUID id) {
        return sql.first("select report from study where city_id = ? and id = ? and state = 'PUBLISHED'",
                row -> json.read(row.getString(1), StudyReportDto.class), cityId, id);
    }

    private void change(Study study, String set, Object... values) {
        Object[] arguments = Stream.concat(Arrays.stream(values), Stream.of(study.cityId(), study.id()))
                .toArray();
        sql.update("update study set " + set + ", version = version + 1 where city_id = ? and id = ?", arguments);
    }

    private Study read(ResultSet row) throws SQLException {
        return new Study(row.getObject(1, UUID.class), row.getString(2), StudyOriginDto.valueOf(row.getString(3)),
                StudyState.valueOf(row.getString(4)), json.read(row.getString(5), LocalizedTextDto.class),
                json.read(row.getString(6), LocalizedTextDto.class), json.read(row.getString(7), StudyRulesDto.class),
                json.read(row.getString(8), StudySourceDto.class), json.read(row.getString(9), BriefingInputDto.class), row.getInt(10),
                row.getBoolean(11), Sql.instant(row, 12), Sql.instant(row, 13), Sql.instant(row, 14), row.getInt(15));
    }
}
