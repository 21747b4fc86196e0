package org.hamyari.catalogue.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hamyari.catalogue.api.ExternalBatchItemDto;
import org.hamyari.catalogue.api.ExternalBatchOutcomeDto;
import org.hamyari.catalogue.api.ExternalOutcomeDto;
import org.hamyari.catalogue.api.ExternalProjectDto;
import org.hamyari.catalogue.api.ExternalProjectInputDto;
import org.hamyari.catalogue.api.ExternalProjectPageDto;
import org.hamyari.catalogue.api.ExternalRefusalDto;
import org.hamyari.catalogue.api.ExternalStatusDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/**
 * What partners feed. A project belongs to the client that fed it, by the client's own id; the newest report wins, whatever the order in
 * which reports arrive. The sums stay statements: nothing here touches money.
 */
@ApplicationScoped
class ExternalProjects {

    private final Sql sql;
    private final ObjectMapper json;
    private final Cities cities;
    private final Outbox outbox;
    private final Clock clock;
    private final Cursor cursors;

    ExternalProjects(Sql sql, ObjectMapper json, Cities cities, Outbox outbox, Clock clock, Cursor cursors) {
        this.sql = sql;
        this.json = json;
        this.cities = cities;
        this.outbox = outbox;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** Takes a report in: tells it where it changes something, refuses one that is overtaken. */
    @Transactional
    ExternalProjectDto feed(String cityId, String partner, String externalId, ExternalProjectInputDto input) {
        cities.require(cityId);
        return take(cityId, partner, externalId, input).project.toDto();
    }

    /**
     * A record after a report.
     *
     * @param changed whether the report changed something
     */
    private record Taken(ExternalProject project, boolean changed) {

        ExternalOutcomeDto outcome() {
            return !changed ? ExternalOutcomeDto.UNCHANGED : project.version() == 1 ? ExternalOutcomeDto.CREATED : ExternalOutcomeDto.UPDATED;
        }
    }

    /**
     * Takes many reports in, in the running transaction. One that is refused changes nothing and hinders no other; all begin in the order
     * of their ids, so that two batches at once never wait for each other in a circle.
     *
     * @param refusal puts a refusal of the item at a place of the batch into words
     */
    List<ExternalBatchOutcomeDto> feed(String cityId, String partner, List<ExternalBatchItemDto> items,
            BiFunction<Integer, DomainError, ExternalRefusalDto> refusal) {
        cities.require(cityId);
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (places.put(items.get(i).externalId(), i) != null) {
                throw new DomainException(DomainError.Invalid.field("/items/" + i + "/externalId", "listed-twice"));
            }
        }
        ExternalBatchOutcomeDto[] outcomes = new ExternalBatchOutcomeDto[items.size()];
        places.forEach((externalId, place) -> {
            try {
                Taken taken = take(cityId, partner, externalId, items.get(place).report());
                outcomes[place] = new ExternalBatchOutcomeDto(externalId, taken.outcome(), taken.project.version(), null);
            } catch (DomainException refused) {
                outcomes[place] = new ExternalBatchOutcomeDto(externalId, ExternalOutcomeDto.REFUSED, null, refusal.apply(place, refused.error()));
            }
        });
        return List.of(outcomes);
    }

    private Taken take(String cityId, String partner, String externalId, ExternalProjectInputDto input) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ExternalProject report = ExternalProject.reported(cityId, partner, externalId, input, now);
        Optional<ExternalProject> changed = write(report);
        changed.ifPresent(project -> outbox.publish(new ExternalProjectFed(project)));
        return new Taken(changed.orElseGet(() -> known(report)), changed.isPresent());
    }

    private Optional<ExternalProject> write(ExternalProject report) {
        return sql.first("insert into external_project as known (" + ExternalProject.COLUMNS + """
                ) values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (city_id, partner, external_id) do update set platform_name = excluded.platform_name, title = excluded.title,
                    url = excluded.url, latitude = excluded.latitude, longitude = excluded.longitude, raised_minor = excluded.raised_minor,
                    target_minor = excluded.target_minor, currency = excluded.currency, status = excluded.status, ends_at = excluded.ends_at,
                    as_of = excluded.as_of, version = known.version + 1
                where known.as_of < excluded.as_of returning\s""" + ExternalProject.COLUMNS,
                row -> ExternalProject.read(json, row), report.id(), report.cityId(), report.partner(), report.externalId(),
                text(report.platformName()), text(report.title()), report.url().toString(), report.latitude(), report.longitude(), report.raised().minor(),
                report.target().minor(), report.target().currency(), report.status().name(), report.endsAt(), report.asOf(), report.firstFedAt(),
                report.version());
    }

    /** The record that was not overtaken by the report: the same once more is no error. */
    private ExternalProject known(ExternalProject report) {
        ExternalProject known = sql.first("select " + ExternalProject.COLUMNS
                + " from external_project where city_id = ? and partner = ? and external_id = ?", row -> ExternalProject.read(json, row),
                report.cityId(), report.partner(), report.externalId()).orElseThrow();
        if (!known.saysTheSameAs(report)) {
            throw new DomainException(new DomainError.Conflict("older-report", known.asOf()));
        }
        return known;
    }

    @Transactional
    ExternalProjectPageDto list(String cityId, Optional<String> partner, Optional<ExternalStatusDto> status, String cursor, int limit) {
        cities.require(cityId);
        StringBuilder query = new StringBuilder("select " + ExternalProject.COLUMNS + " from external_project where city_id = ?");
        List<Object> arguments = new ArrayList<>(List.of(cityId));
        partner.ifPresent(name -> and(query, arguments, "partner = ?", name));
        status.ifPresent(wanted -> and(query, arguments, "status = ?", wanted.name()));
        String scope = "external-projects:" + arguments;
        cursors.read(scope, cursor).ifPresent(last -> {
            and(query, arguments, "(first_fed_at, id) < (?, ?)", Instant.parse(last.get(0)));
            arguments.add(UUID.fromString(last.get(1)));
        });
        query.append(" order by first_fed_at desc, id desc limit ?");
        arguments.add(limit + 1);
        List<ExternalProjectDto> found = sql.list(query.toString(), row -> ExternalProject.read(json, row).toDto(), arguments.toArray());
        List<ExternalProjectDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().firstFedAt(), items.getLast().id()) : null;
        return new ExternalProjectPageDto(items, new PageDto(next, null));
    }

    private static void and(StringBuilder query, List<Object> arguments, String condition, Object value) {
        query.append(" and ").append(condition);
        arguments.add(value);
    }

    private String text(LocalizedTextDto text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
