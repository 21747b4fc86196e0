package org.hamyari.cities.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;

/** The rows of categories that cities have of their own. */
@ApplicationScoped
class CategoryRepository {

    private final Sql sql;

    CategoryRepository(Sql sql) {
        this.sql = sql;
    }

    /** All of the city, retired ones included, in the city's order. */
    List<Category> of(String cityId) {
        return sql.list("""
                select id, service_id, area, department, name_fa, name_en, position, retired_at is not null
                from service_category where city_id = ? order by position, id""", CategoryRepository::read, cityId);
    }

    void add(String cityId, Category category, UUID studyId) {
        sql.update("""
                insert into service_category (city_id, id, service_id, study_id, area, department, name_fa, name_en, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", cityId, category.id(), category.serviceId(), studyId, category.area(),
                category.department(), category.nameFa(), category.nameEn(), category.position());
    }

    /** Takes a retired one in again, for the study that found its service fit. */
    void restore(String cityId, String id, UUID studyId) {
        sql.update("update service_category set retired_at = null, study_id = ? where city_id = ? and id = ?", studyId, cityId, id);
    }

    void retire(String cityId, String id) {
        sql.update("update service_category set retired_at = now() where city_id = ? and id = ? and retired_at is null", cityId, id);
    }

    /** Lets changes of one city's categories follow one another. */
    void lock(String cityId) {
        sql.list("select 1 from (select pg_advisory_xact_lock(hashtext('service-category:' || ?))) held", row -> 1, cityId);
    }

    private static Category read(ResultSet row) throws SQLException {
        return new Category(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getInt(7), row.getBoolean(8));
    }
}
