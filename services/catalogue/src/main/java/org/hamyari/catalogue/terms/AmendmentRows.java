package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.AmendmentDto;
import org.hamyari.catalogue.api.AmendmentStateDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/** Amendments as they are stored; the terms they ask for as canonical text. */
@ApplicationScoped
class AmendmentRows {

    private static final String COLUMNS =
            "id, project_id, version, state, reason_code, reason, proposed_by, proposed_at, decided_at, content";

    private final Sql sql;
    private final TermsText text;
    private final Caller caller;

    AmendmentRows(Sql sql, TermsText text, Caller caller) {
        this.sql = sql;
        this.text = text;
        this.caller = caller;
    }

    /** An amendment and the terms it asks for. */
    record Open(AmendmentDto amendment, FrozenCampaign frozen) {
    }

    AmendmentDto add(FrozenCampaign frozen, LocalizedTextDto reason) {
        AgreedTermsDto terms = frozen.terms();
        sql.update("""
                insert into amendment (city_id, id, project_id, version, content, state, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, 'PROPOSED', ?::jsonb, ?, now())""", terms.cityId(), UUID.randomUUID(), terms.projectId(), terms.version(),
                text.write(terms), text.write(reason), caller.subject());
        return undecided(terms.cityId(), terms.projectId()).orElseThrow().amendment();
    }

    Optional<Open> undecided(String cityId, UUID projectId) {
        return sql.first("select " + COLUMNS + " from amendment where city_id = ? and project_id = ? and state = 'PROPOSED'",
                row -> new Open(amendment(row), frozen(row.getString(10))), cityId, projectId);
    }

    void decide(String cityId, UUID id, boolean accepted, String reasonCode) {
        sql.update("update amendment set state = ?, reason_code = ?, decided_at = now() where city_id = ? and id = ? and state = 'PROPOSED'",
                accepted ? "ACCEPTED" : "REFUSED", reasonCode, cityId, id);
    }

    List<AmendmentDto> newest(String cityId, UUID projectId, int limit) {
        return sql.list("select " + COLUMNS + " from amendment where city_id = ? and project_id = ? order by proposed_at desc, id limit ?",
                this::amendment, cityId, projectId, limit);
    }

    private FrozenCampaign frozen(String content) {
        return new FrozenCampaign(text.read(content, AgreedTermsDto.class), TermsText.hash(content));
    }

    private AmendmentDto amendment(ResultSet row) throws SQLException {
        return new AmendmentDto(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
                AmendmentStateDto.valueOf(row.getString(4)), row.getString(5), text.read(row.getString(6), LocalizedTextDto.class),
                row.getString(7), Sql.instant(row, 8), Sql.instant(row, 9));
    }
}
