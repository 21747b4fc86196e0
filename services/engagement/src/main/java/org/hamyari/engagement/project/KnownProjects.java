package org.hamyari.engagement.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The titles of the public projects of the tenant's city, as catalogue last told them. */
@ApplicationScoped
public class KnownProjects {

    private final Sql sql;

    KnownProjects(Sql sql) {
        this.sql = sql;
    }

    public Optional<LocalizedTextDto> titleOf(String cityId, UUID projectId) {
        return sql.first("select title_fa, title_en from project_copy where city_id = ? and project_id = ?",
                row -> new LocalizedTextDto(row.getString(1), row.getString(2)), cityId, projectId);
    }

    /** Takes a version in; an older one than the one known changes nothing. */
    void take(String cityId, UUID projectId, LocalizedTextDto title, long version) {
        sql.update("""
                insert into project_copy (city_id, project_id, title_fa, title_en, version) values (?, ?, ?, ?, ?)
                on conflict (city_id, project_id) do update
                set title_fa = excluded.title_fa, title_en = excluded.title_en, version = excluded.version
                where project_copy.version < excluded.version""", cityId, projectId, title.fa(), title.en(), version);
    }
}
