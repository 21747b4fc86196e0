package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.GuaranteeInputDto;
import org.hamyari.catalogue.api.GuaranteeVerdictDto;
import org.hamyari.catalogue.api.GuaranteeVerificationDto;
import org.hamyari.catalogue.api.GuaranteeVerificationInputDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.api.WaitingGuaranteeDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** What officials found about guarantees. A finding holds for the guarantee as it was looked at and for no other. */
@ApplicationScoped
class Verifications {

    private final Sql sql;
    private final TermsText text;

    Verifications(Sql sql, TermsText text) {
        this.sql = sql;
        this.text = text;
    }

    void add(TermsDraft draft, GuaranteeVerificationInputDto finding, String by) {
        sql.update("""
                insert into guarantee_verification (city_id, id, project_id, guarantee_hash, verdict, reason, verified_by, verified_at)
                values (?, ?, ?, ?, ?, ?, ?, now())""", draft.cityId, UUID.randomUUID(), draft.projectId, draft.guaranteeHash,
                finding.verdict().name(), finding.reason(), by);
    }

    /** The newest finding about the guarantee as it stands. */
    Optional<GuaranteeVerificationDto> of(Optional<TermsDraft> draft) {
        return draft.filter(known -> known.guaranteeHash != null).flatMap(known -> sql.first("""
                select verdict, reason, verified_by, verified_at from guarantee_verification
                where city_id = ? and project_id = ? and guarantee_hash = ? order by verified_at desc, id limit 1""",
                row -> new GuaranteeVerificationDto(GuaranteeVerdictDto.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                        Sql.instant(row, 4)), known.cityId, known.projectId, known.guaranteeHash));
    }

    /** Guarantees that nobody has looked at as they stand, the longest waiting first. */
    List<WaitingGuaranteeDto> waiting(String cityId, int limit) {
        return sql.list("""
                select d.project_id, p.title, d.version, d.content, d.updated_at from terms_draft d
                join project p on p.city_id = d.city_id and p.id = d.project_id and p.state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')
                where d.city_id = ? and d.guarantee_hash is not null and not exists (
                    select from guarantee_verification v where v.city_id = d.city_id and v.project_id = d.project_id
                        and v.guarantee_hash = d.guarantee_hash)
                order by d.updated_at, d.project_id limit ?""",
                row -> new WaitingGuaranteeDto(row.getObject(1, UUID.class), text.read(row.getString(2), LocalizedTextDto.class), row.getLong(3),
                        guarantee(row.getString(4)), Sql.instant(row, 5)), cityId, limit);
    }

    private GuaranteeInputDto guarantee(String content) {
        return text.read(content, TermsInputDto.class).guarantee();
    }
}
