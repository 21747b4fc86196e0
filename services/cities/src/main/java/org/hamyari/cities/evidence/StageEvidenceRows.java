package org.hamyari.cities.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.DocumentDto;
import org.hamyari.cities.api.EvidenceStateDto;
import org.hamyari.cities.api.EvidenceVerdictDto;
import org.hamyari.cities.api.EvidenceVerdictInputDto;
import org.hamyari.cities.api.StageEvidenceDto;
import org.hamyari.cities.api.StageEvidenceInputDto;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class StageEvidenceRows {

    private static final String EVIDENCE = """
            select e.id, e.city_id, e.criterion, e.statement, e.url, e.submitted_by, e.submitted_at, e.verdict, e.reviewed_by, e.reviewed_at,
                e.reasons, e.superseded_by, d.id, d.name, d.content_type, d.bytes, d.sha256, d.uploaded_by, d.uploaded_at
            from stage_evidence e left join city_document d on d.city_id = e.city_id and d.id = e.document_id
            where e.city_id = ?""";

    private final Sql sql;

    StageEvidenceRows(Sql sql) {
        this.sql = sql;
    }

    void add(String cityId, UUID id, StageEvidenceInputDto input, String submittedBy) {
        sql.update("""
                insert into stage_evidence (city_id, id, criterion, statement, url, document_id, submitted_by) values (?, ?, ?, ?, ?, ?, ?)""",
                cityId, id, input.criterion(), input.statement(), input.url() == null ? null : input.url().toString(), input.documentId(),
                submittedBy);
    }

    void supersede(String cityId, String criterion, UUID by) {
        sql.update("update stage_evidence set superseded_by = ? where city_id = ? and criterion = ? and superseded_by is null",
                by, cityId, criterion);
    }

    void judge(String cityId, UUID id, EvidenceVerdictInputDto input, String reviewedBy) {
        sql.update("""
                update stage_evidence set verdict = ?, reviewed_by = ?, reviewed_at = now(), reasons = ? where city_id = ? and id = ?""",
                input.verdict().name(), reviewedBy, input.reasons(), cityId, id);
    }

    Optional<StageEvidenceDto> find(String cityId, UUID id) {
        return sql.first(EVIDENCE + " and e.id = ?", StageEvidenceRows::read, cityId, id);
    }

    Optional<StageEvidenceDto> counting(String cityId, String criterion) {
        return sql.first(EVIDENCE + " and e.criterion = ? and e.superseded_by is null", StageEvidenceRows::read, cityId, criterion);
    }

    List<StageEvidenceDto> list(String cityId, String criterion, int offset, int limit) {
        return sql.list(EVIDENCE + " and (?::text is null or e.criterion = ?) order by e.submitted_at desc, e.id offset ? limit ?",
                StageEvidenceRows::read, cityId, criterion, criterion, offset, limit);
    }

    private static StageEvidenceDto read(ResultSet row) throws SQLException {
        String url = row.getString(5);
        EvidenceVerdictDto verdict = row.getString(8) == null ? null : EvidenceVerdictDto.valueOf(row.getString(8));
        EvidenceStateDto state = row.getString(12) != null ? EvidenceStateDto.SUPERSEDED
                : verdict == null ? EvidenceStateDto.WAITING : EvidenceStateDto.valueOf(verdict.name());
        return new StageEvidenceDto(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                url == null ? null : URI.create(url), document(row), state, row.getString(6), Sql.instant(row, 7), verdict, row.getString(9),
                Sql.instant(row, 10), row.getString(11));
    }

    private static DocumentDto document(ResultSet row) throws SQLException {
        UUID id = row.getObject(13, UUID.class);
        return id == null ? null : new DocumentDto(id, row.getString(14), row.getString(15), row.getLong(16), row.getString(17),
                row.getString(18), Sql.instant(row, 19));
    }
}
