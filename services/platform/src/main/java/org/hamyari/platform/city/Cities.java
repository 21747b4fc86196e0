package org.hamyari.platform.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

/** The service's own copy of the cities. It answers also while the cities service is away; a copy in memory is a second old at most. */
@ApplicationScoped
public class Cities {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Sql sql;
    private final Map<String, Entry> recent = new ConcurrentHashMap<>();

    Cities(Sql sql) {
        this.sql = sql;
    }

    /** The city, or 404. */
    public City require(String cityId) {
        return find(cityId).orElseThrow(() -> new DomainException(new DomainError.NotFound("city")));
    }

    public Optional<City> find(String cityId) {
        long now = System.nanoTime();
        Entry entry = recent.get(cityId);
        if (entry == null || now - entry.readAt > FRESH_NANOS) {
            Optional<City> city = sql.first("""
                    select city_id, name_fa, name_en, stage, capabilities, currency, zone, version, unlocked_by
                    from city_copy where city_id = ?""", Cities::read, cityId);
            // Unknown names are not remembered: anybody can invent them.
            city.ifPresent(known -> recent.put(cityId, new Entry(known, now)));
            return city;
        }
        return Optional.of(entry.city);
    }

    void save(City city) {
        sql.update("""
                insert into city_copy (city_id, name_fa, name_en, stage, capabilities, currency, zone, version, unlocked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (city_id) do update set name_fa = excluded.name_fa, name_en = excluded.name_en, stage = excluded.stage,
                    capabilities = excluded.capabilities, currency = excluded.currency, zone = excluded.zone, version = excluded.version,
                    unlocked_by = excluded.unlocked_by
                where city_copy.version < excluded.version""",
                city.id(), city.name().fa(), city.name().en(), city.stage(), city.capabilities().toArray(String[]::new), city.currency(),
                city.zone().getId(), city.version(), pairs(city.unlockedBy()));
        recent.remove(city.id());
    }

    private static City read(ResultSet row) throws SQLException {
        return new City(row.getString(1), new LocalizedTextDto(row.getString(2), row.getString(3)), row.getString(4),
                Set.of((String[]) row.getArray(5).getArray()), row.getString(6), ZoneId.of(row.getString(7)), row.getLong(8),
                map((String[]) row.getArray(9).getArray()));
    }

    /** A capability and the stage that adds it, as one word each. */
    private static String[] pairs(Map<String, String> unlockedBy) {
        return unlockedBy.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).sorted().toArray(String[]::new);
    }

    private static Map<String, String> map(String[] pairs) {
        return Arrays.stream(pairs).map(pair -> pair.split("=", 2)).collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    private record Entry(City city, long readAt) {
    }
}
