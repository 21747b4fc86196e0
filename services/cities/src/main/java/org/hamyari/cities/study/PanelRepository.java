package org.hamyari.cities.study;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.CompositionInputDto;
import org.hamyari.cities.api.PanelInputDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class PanelRepository {

    private static final TypeReference<List<CompositionInputDto>> COMPOSITION = new TypeReference<>() {
    };

    private final Sql sql;
    private final Json json;

    PanelRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The panels of a study in their order. */
    List<Panel> of(Study study) {
        Map<UUID, List<PanelItemDto>> items = items(study);
        return sql.list("""
                select id, name, composition, outcome, closed_after from study_panel where city_id = ? and study_id = ? order by position, id""",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Panel(id, json.read(row.getString(2), LocalizedTextDto.class), json.read(row.getString(3), COMPOSITION),
                            Optional.ofNullable(row.getString(4)).map(PanelOutcomeDto::valueOf).orElse(null), row.getObject(5, Integer.class),
                            items.getOrDefault(id, List.of()));
                }, study.cityId(), study.id());
    }

    private Map<UUID, List<PanelItemDto>> items(Study study) {
        Map<UUID, List<PanelItemDto>> items = new LinkedHashMap<>();
        sql.list("""
                select panel_id, service_id, name, first_round, cut_after, removed_after from study_item
                where city_id = ? and study_id = ? order by panel_id, position, service_id""",
                row -> items.computeIfAbsent(row.getObject(1, UUID.class), panel -> new ArrayList<>())
                        .add(new PanelItemDto(row.getObject(2, UUID.class), json.read(row.getString(3), LocalizedTextDto.class), row.getInt(4),
                                row.getObject(5, Integer.class), row.getObject(6, Integer.class))),
                study.cityId(), study.id());
        return items;
    }

    void insert(Study study, UUID id, int position, PanelInputDto input) {
        sql.update("insert into study_panel (city_id, study_id, id, position, name, composition) values (?, ?, ?, ?, ?::jsonb, ?::jsonb)",
                study.cityId(), study.id(), id, position, json.write(input.name()), json.write(input.composition()));
    }

    void update(Study study, UUID id, PanelInputDto input) {
        sql.update("update study_panel set name = ?::jsonb, composition = ?::jsonb where city_id = ? and study_id = ? and id = ?",
                json.write(input.name()), json.write(input.composition()), study.cityId(), study.id(), id);
    }

    void delete(Study study, UUID id) {
        sql.update("delete from study_panel where city_id = ? and study_id = ? and id = ?", study.cityId(), study.id(), id);
    }

    /** Replaces the items of a panel of a draft. */
    void putItems(Study study, UUID panel, Map<UUID, LocalizedTextDto> services) {
        sql.update("delete from study_item where city_id = ? and study_id = ? and panel_id = ?", study.cityId(), study.id(), panel);
        services.forEach((service, name) -> addItem(study, panel, service, name, 1));
    }

    void addItem(Study study, UUID panel, UUID service, LocalizedTextDto name, int firstRound) {
        sql.update("""
                insert into study_item (city_id, study_id, panel_id, service_id, name, first_round, position)
                select ?, ?, ?, ?, ?::jsonb, ?, coalesce(max(position), 0) + 1 from study_item where city_id = ? and study_id = ? and panel_id = ?""",
                study.cityId(), study.id(), panel, service, json.write(name), firstRound, study.cityId(), study.id(), panel);
    }

    void remove(Study study, UUID panel, UUID service) {
        sql.update("update study_item set removed_after = ? where city_id = ? and study_id = ? and panel_id = ? and service_id = ?",
                study.round(), study.cityId(), study.id(), panel, service);
    }

    void cut(Study study, UUID panel, UUID service) {
        sql.update("update study_item set cut_after = ? where city_id = ? and study_id = ? and panel_id = ? and service_id = ?",
                study.round(), study.cityId(), study.id(), panel, service);
    }

    void close(Study study, UUID panel, PanelOutcomeDto outcome) {
        sql.update("update study_panel set outcome = ?, closed_after = ? where city_id = ? and study_id = ? and id = ?",
                outcome.name(), study.round(), study.cityId(), study.id(), panel);
    }

    void keep(Study study, UUID panel, PanelRoundDto figures) {
        sql.update("insert into study_result (city_id, study_id, round, panel_id, figures) values (?, ?, ?, ?, ?::jsonb)",
                study.cityId(), study.id(), figures.round(), panel, json.write(figures));
    }

    /** The closed rounds of each panel, in their order. */
    Map<UUID, List<PanelRoundDto>> results(Study study) {
        Map<UUID, List<PanelRoundDto>> results = new LinkedHashMap<>();
        sql.list("select panel_id, figures from study_result where city_id = ? and study_id = ? order by panel_id, round",
                row -> results.computeIfAbsent(row.getObject(1, UUID.class), panel -> new ArrayList<>())
                        .add(json.read(row.getString(2), PanelRoundDto.class)),
                study.cityId(), study.id());
        return results;
    }
}
