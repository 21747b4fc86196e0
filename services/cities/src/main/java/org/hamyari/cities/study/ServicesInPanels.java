package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.service.CityServices;
import org.hamyari.cities.service.PanelCount;
import org.hamyari.platform.sql.Sql;

/** What panels rated or rate: the items of studies whose first round has opened, and of printed studies what their panels name. Each once. */
@ApplicationScoped
class ServicesInPanels implements PanelCount {

    private final Sql sql;
    private final CityServices services;

    ServicesInPanels(Sql sql, CityServices services) {
        this.sql = sql;
        this.services = services;
    }

    @Override
    public long inPanels(String cityId) {
        List<UUID> rated = sql.list("""
                select item.service_id from study_item item join study on study.city_id = item.city_id and study.id = item.study_id
                where item.city_id = ? and study.state <> 'DRAFT'
                union
                select (printed.service #>> '{}')::uuid from study
                    cross join lateral jsonb_path_query(study.report, '$.study.panels[*].items[*].service') printed (service)
                where study.city_id = ? and study.origin = 'AS_PUBLISHED'""",
                row -> row.getObject(1, UUID.class), cityId, cityId);
        return services.assessable(cityId, rated).size();
    }
}
