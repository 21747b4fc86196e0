package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DuplicateDto;
import org.hamyari.catalogue.api.DuplicatesDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

/**
 * Projects that may be the same: the title of one occurs, nearly, in title or summary of the other. How nearly is measured by the groups
 * of three letters they share (pg_trgm's {@code word_similarity}) after both are folded to their sound, so a title in one language finds a project in two.
 */
@ApplicationScoped
class Alike {

    private static final int MOST = 10;
    private static final String COLUMNS =
            "id, city_id, title, summary, category_id, content, state, goal_minor, currency, closes_at, version, created_at";

    private final Sql across;
    private final Projects projects;
    private final ProjectList list;
    private final Caller caller;

    Alike(@AcrossCities Sql across, Projects projects, ProjectList list, Caller caller) {
        this.across = across;
        this.projects = projects;
        this.list = list;
        this.caller = caller;
    }

    DuplicatesDto of(String cityId, UUID id) {
        LocalizedTextDto title = projects.titleForWork(cityId, id);
        String fa = folded(title.fa());
        String en = folded(title.en());
        // The operators, not the function, use the index; under row security of a city they could not.
        List<DuplicateDto> alike = across.list("select " + COLUMNS + """
                , greatest(word_similarity(?, sound_text), word_similarity(?, sound_text)) as likeness from project
                where city_id = ? and id <> ? and (? <% sound_text or ? <% sound_text) and state not in ('MERGED', 'WITHDRAWN')
                    and (published_at is not null or owner = ? or ?)
                order by likeness desc, id limit ?""",
                row -> new DuplicateDto(list.read(row), Math.round(row.getFloat(13) * 100)),
                fa, en, cityId, id, fa, en, caller.subject(), projects.seesAll(cityId), MOST);
        return new DuplicatesDto(alike);
    }

    private static String folded(String title) {
        return title == null ? "" : SearchText.sound(title);
    }
}
