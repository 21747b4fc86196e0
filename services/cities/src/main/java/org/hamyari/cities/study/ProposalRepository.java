package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.StudyProposalDto;
import org.hamyari.cities.api.StudyProposalKindDto;
import org.hamyari.cities.api.StudyProposalStateDto;
import org.hamyari.platform.sql.Sql;

/** What experts proposed; who proposed it stays in the table. */
@ApplicationScoped
class ProposalRepository {

    private static final String SELECT = """
            select id, panel_id, round, kind, service_id, words, reason, state, decision_reason from study_proposal
            where city_id = ? and study_id = ?""";

    private final Sql sql;

    ProposalRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(Study study, StudyProposalDto proposal, UUID expert) {
        sql.update("""
                insert into study_proposal (city_id, study_id, id, panel_id, expert_id, round, kind, service_id, words, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                study.cityId(), study.id(), proposal.id(), proposal.panel(), expert, proposal.round(), proposal.kind().name(), proposal.service(),
                proposal.words(), proposal.reason());
    }

    List<StudyProposalDto> of(Study study) {
        return sql.list(SELECT + " order by proposed_at, id", ProposalRepository::read, study.cityId(), study.id());
    }

    int count(Study study, UUID expert) {
        return sql.first("select count(*) from study_proposal where city_id = ? and study_id = ? and expert_id = ?", row -> row.getInt(1),
                study.cityId(), study.id(), expert).orElse(0);
    }

    Optional<StudyProposalDto> lock(Study study, UUID id) {
        return sql.first(SELECT + " and id = ? for update", ProposalRepository::read, study.cityId(), study.id(), id);
    }

    void decide(Study study, StudyProposalDto decided, String by) {
        sql.update("update study_proposal set service_id = ?, state = ?, decision_reason = ?, decided_by = ? where city_id = ? and study_id = ? and id = ?",
                decided.service(), decided.state().name(), decided.decisionReason(), by, study.cityId(), study.id(), decided.id());
    }

    private static StudyProposalDto read(ResultSet row) throws SQLException {
        return new StudyProposalDto(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
                StudyProposalKindDto.valueOf(row.getString(4)), row.getObject(5, UUID.class), row.getString(6), row.getString(7),
                StudyProposalStateDto.valueOf(row.getString(8)), row.getString(9));
    }
}
