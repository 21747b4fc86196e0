package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.FrozenTermsDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

/** The frozen terms of campaigns, version by version. The service may add one and change none; the database checks each hash. */
@ApplicationScoped
public class AgreedVersions {

    private final Sql sql;
    private final TermsText text;
    private final Projects projects;

    AgreedVersions(Sql sql, TermsText text, Projects projects) {
        this.sql = sql;
        this.text = text;
        this.projects = projects;
    }

    void add(FrozenCampaign frozen) {
        AgreedTermsDto terms = frozen.terms();
        sql.update("insert into agreed_terms (city_id, project_id, version, content, hash, frozen_at) values (?, ?, ?, ?, ?, now())",
                terms.cityId(), terms.projectId(), terms.version(), text.write(terms), frozen.hash());
    }

    /** The newest terms in force. */
    public Optional<AgreedTermsDto> newest(String cityId, UUID projectId) {
        return sql.first("select content from agreed_terms where city_id = ? and project_id = ? order by version desc limit 1",
                row -> text.read(row.getString(1), AgreedTermsDto.class), cityId, projectId);
    }

    @Transactional
    FrozenTermsDto get(String cityId, UUID projectId, int version) {
        projects.requireVisible(cityId, projectId);
        return sql.first("select content, hash, frozen_at from agreed_terms where city_id = ? and project_id = ? and version = ?",
                row -> new FrozenTermsDto(version, row.getString(2), row.getString(1), text.read(row.getString(1), AgreedTermsDto.class),
                        Sql.instant(row, 3)), cityId, projectId, version)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("terms")));
    }
}
