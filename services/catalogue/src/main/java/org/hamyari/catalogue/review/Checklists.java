package org.hamyari.catalogue.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamyari.catalogue.api.ChecklistItemDto;
import org.hamyari.catalogue.api.ReviewChecklistDto;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.platform.web.Versions;

/** What reviewers look at: a city's own questions, or those of the installation. Older versions stay; a review keeps the one it began with. */
@ApplicationScoped
public class Checklists {

    private static final TypeReference<List<ChecklistItemDto>> ITEMS = new TypeReference<>() {
    };
    private static final int LONGEST = 300;

    private final Sql sql;
    private final ObjectMapper json;
    private final Cities cities;
    private final Caller caller;
    private final Clock clock;
    private final List<ChecklistItemDto> ofInstallation;

    Checklists(Sql sql, ObjectMapper json, Cities cities, Caller caller, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.cities = cities;
        this.caller = caller;
        this.clock = clock;
        this.ofInstallation = shipped(json);
    }

    @Transactional
    ReviewChecklistDto inForce(String cityId) {
        cities.require(cityId);
        return sql.first("select items, version from review_checklist where city_id = ? order by version desc limit 1",
                row -> new ReviewChecklistDto(read(row.getString(1)), row.getLong(2)), cityId)
                .orElseGet(() -> new ReviewChecklistDto(ofInstallation, 0L));
    }

    /** Adds a version of the city's own list. */
    @Transactional
    ReviewChecklistDto set(String cityId, String ifMatch, List<ChecklistItemDto> given) {
        long version = inForce(cityId).version();
        Versions.requireMatch(ifMatch, version);
        Set<String> ids = new HashSet<>();
        List<ChecklistItemDto> items = new ArrayList<>();
        for (ChecklistItemDto item : given) {
            String at = "/items/" + items.size();
            if (!ids.add(item.id())) {
                throw new DomainException(Invalid.field(at + "/id", "check-twice"));
            }
            items.add(new ChecklistItemDto(item.id(), Prose.line(item.text(), LONGEST, at + "/text"), item.required()));
        }
        try {
            sql.update("insert into review_checklist (city_id, version, items, set_by, set_at) values (?, ?, ?::jsonb, ?, ?)",
                    cityId, version + 1, json.writeValueAsString(items), caller.subject(), clock.instant());
        } catch (SqlFailure race) {
            if (race.isUniqueViolation()) {
                throw new DomainException(new DomainError.PreconditionFailed());
            }
            throw race;
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
        return new ReviewChecklistDto(items, version + 1);
    }

    private List<ChecklistItemDto> read(String items) {
        try {
            return json.readValue(items, ITEMS);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static List<ChecklistItemDto> shipped(ObjectMapper json) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("hamyari/review-checklist.json")) {
            return json.readValue(file, ITEMS);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
