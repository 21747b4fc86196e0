package org.hamyari.cities.mentoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.TemplateAdoptionDto;
import org.hamyari.cities.api.TemplateKindDto;
import org.hamyari.cities.input.Listing.Range;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

/** Templates and their copies. Everybody reads them, so reading crosses the cities; writing does not. */
@ApplicationScoped
class TemplateRepository {

    private static final String TEMPLATE = """
            select city_id, id, kind, state, content, shared_at, withdrawn_at, version, (select count(distinct copy.city_id)
                from adopted_template copy where copy.source_city_id = template.city_id and copy.template_id = template.id) from template""";
    private static final String COPY =
            "select city_id, id, source_city_id, template_id, template_version, kind, content, policy_draft_id, adopted_by, adopted_at from adopted_template";

    private final Sql sql;
    private final Sql across;
    private final ObjectMapper json;

    TemplateRepository(Sql sql, @AcrossCities Sql across, ObjectMapper json) {
        this.sql = sql;
        this.across = across;
        this.json = json;
    }

    /** A template in its newest version. */
    record Template(String cityId, UUID id, TemplateKindDto kind, boolean withdrawn, Shared content, Instant sharedAt, Instant withdrawnAt,
            long version, long adoptions) {
    }

    /** A city's copy of one version of a template. */
    record Copy(String cityId, UUID id, String sourceCityId, UUID templateId, long version, TemplateKindDto kind, Shared content,
            UUID policyDraftId, String adoptedBy, Instant adoptedAt) {
    }

    void add(Template template, String by) {
        sql.update("insert into template (city_id, id, kind, content, shared_by, shared_at) values (?, ?, ?, ?::jsonb, ?, ?)",
                template.cityId, template.id, template.kind.name(), text(template.content), by, template.sharedAt);
    }

    /** The city's own template, held until the transaction ends. */
    Optional<Template> locked(String cityId, UUID id) {
        return sql.first("select city_id, id, kind, state, content, shared_at, withdrawn_at, version, 0 from template where city_id = ? and id = ?"
                + " for update", this::template, cityId, id);
    }

    void revise(String cityId, UUID id, Shared content, String by) {
        sql.update("update template set content = ?::jsonb, version = version + 1, shared_by = ? where city_id = ? and id = ?", text(content), by,
                cityId, id);
    }

    void withdraw(String cityId, UUID id, Instant at) {
        sql.update("update template set state = 'WITHDRAWN', withdrawn_at = ? where city_id = ? and id = ?", at, cityId, id);
    }

    Optional<Template> find(String cityId, UUID id) {
        return across.first(TEMPLATE + " where city_id = ? and id = ?", this::template, cityId, id);
    }

    List<Template> shared(Optional<TemplateKindDto> kind, Range rows) {
        List<Object> arguments = new ArrayList<>();
        kind.ifPresent(wanted -> arguments.add(wanted.name()));
        arguments.addAll(List.of(rows.from(), rows.to() - rows.from() + 1));
        return across.list(TEMPLATE + " where state = 'SHARED'" + (kind.isPresent() ? " and kind = ?" : "")
                + " order by shared_at desc, id desc offset ? limit ?", this::template, arguments.toArray());
    }

    List<Template> of(String cityId, Range rows) {
        return across.list(TEMPLATE + " where city_id = ? order by shared_at desc, id desc offset ? limit ?", this::template, cityId, rows.from(),
                rows.to() - rows.from() + 1);
    }

    List<TemplateAdoptionDto> adoptions(String cityId, UUID id, Range rows) {
        return across.list("select city_id, template_version, adopted_at from adopted_template where source_city_id = ? and template_id = ?"
                + " order by adopted_at desc, id offset ? limit ?",
                row -> new TemplateAdoptionDto(row.getString(1), row.getLong(2), Sql.instant(row, 3)), cityId, id, rows.from(),
                rows.to() - rows.from() + 1);
    }

    /** Adds a copy; false where the city has one of that version. */
    boolean adopt(Copy copy) {
        return sql.update("""
                insert into adopted_template (city_id, id, source_city_id, template_id, template_version, kind, content, adopted_by, adopted_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (city_id, source_city_id, template_id, template_version) do nothing""",
                copy.cityId, copy.id, copy.sourceCityId, copy.templateId, copy.version, copy.kind.name(), text(copy.content), copy.adoptedBy,
                copy.adoptedAt) == 1;
    }

    void beganDraft(String cityId, UUID copyId, UUID policyDraftId) {
        sql.update("update adopted_template set policy_draft_id = ? where city_id = ? and id = ?", policyDraftId, cityId, copyId);
    }

    Optional<Copy> copy(String cityId, UUID id) {
        return sql.first(COPY + " where city_id = ? and id = ?", this::copy, cityId, id);
    }

    List<Copy> copies(String cityId, Range rows) {
        return sql.list(COPY + " where city_id = ? order by adopted_at desc, id offset ? limit ?", this::copy, cityId, rows.from(),
                rows.to() - rows.from() + 1);
    }

    private Template template(ResultSet row) throws SQLException {
        return new Template(row.getString(1), row.getObject(2, UUID.class), TemplateKindDto.valueOf(row.getString(3)),
                row.getString(4).equals("WITHDRAWN"), shared(row.getString(5)), Sql.instant(row, 6), Sql.instant(row, 7), row.getLong(8),
                row.getLong(9));
    }

    private Copy copy(ResultSet row) throws SQLException {
        return new Copy(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getObject(4, UUID.class), row.getLong(5),
                TemplateKindDto.valueOf(row.getString(6)), shared(row.getString(7)), row.getObject(8, UUID.class), row.getString(9),
                Sql.instant(row, 10));
    }

    private Shared shared(String stored) {
        try {
            return json.readValue(stored, Shared.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private String text(Shared content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
