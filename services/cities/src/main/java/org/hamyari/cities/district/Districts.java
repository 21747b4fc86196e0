package org.hamyari.cities.district;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hamyari.cities.api.DistrictCollectionDto;
import org.hamyari.cities.api.DistrictDto;
import org.hamyari.cities.api.DistrictGeometryDto;
import org.hamyari.cities.api.DistrictPropertiesDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Versions;

/** The districts of a city. They are replaced as a whole, or not at all; one that figures name stays. */
@ApplicationScoped
public class Districts {

    private static final TypeReference<List<Object>> POSITIONS = new TypeReference<>() {
    };

    private final Sql sql;
    private final CityRegister register;
    private final DistrictSettings settings;
    private final ObjectMapper json;

    Districts(Sql sql, CityRegister register, DistrictSettings settings, ObjectMapper json) {
        this.sql = sql;
        this.register = register;
        this.settings = settings;
        this.json = json;
    }

    /** The ids of the city's districts, in the running transaction. */
    public Set<String> ids(String cityId) {
        return new TreeSet<>(sql.list("select id from district where city_id = ? order by id limit ?", row -> row.getString(1), cityId,
                settings.most()));
    }

    @Transactional
    DistrictCollectionDto get(String cityId) {
        register.requireKnown(cityId);
        return read(cityId);
    }

    /** Checks an upload outside of any transaction; it may take a while. */
    List<DrawnDistrict> check(InputStream upload) {
        List<DrawnDistrict> districts = new FeatureReader(settings).read(tree(upload));
        new Borders().check(districts);
        return districts;
    }

    @Transactional
    DistrictCollectionDto replace(String cityId, String ifMatch, List<DrawnDistrict> districts) {
        register.requireKnown(cityId);
        long version = version(cityId);
        Versions.requireMatch(ifMatch, version);
        advance(cityId, version);
        remove(cityId, districts.stream().map(DrawnDistrict::id).toArray(String[]::new));
        for (int i = 0; i < districts.size(); i++) {
            save(cityId, i, districts.get(i));
        }
        return read(cityId);
    }

    private long version(String cityId) {
        return sql.first("select version from district_map where city_id = ?", row -> row.getLong(1), cityId).orElse(0L);
    }

    /** Whoever comes second at the same moment finds the version gone. */
    private void advance(String cityId, long version) {
        int changed = version == 0
                ? sql.update("insert into district_map values (?, 1) on conflict do nothing", cityId)
                : sql.update("update district_map set version = version + 1 where city_id = ? and version = ?", cityId, version);
        if (changed == 0) {
            throw new DomainException(new DomainError.PreconditionFailed());
        }
    }

    private void remove(String cityId, String[] kept) {
        List<String> used = sql.list("""
                select distinct district from census_row where city_id = ? and district <> all (?) order by district limit 20""",
                row -> row.getString(1), cityId, kept);
        if (!used.isEmpty()) {
            throw new DomainException(new DomainError.Conflict("districts-in-use", String.join(", ", used)));
        }
        sql.update("delete from district where city_id = ? and id <> all (?)", cityId, kept);
    }

    private void save(String cityId, int position, DrawnDistrict district) {
        String geometry = "{\"type\":\"" + district.type() + "\",\"coordinates\":" + district.coordinates() + "}";
        sql.update("""
                insert into district (city_id, id, position, name, geometry, area_km2) values (?, ?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (city_id, id) do update set position = excluded.position, name = excluded.name,
                    geometry = excluded.geometry, area_km2 = excluded.area_km2""",
                cityId, district.id(), position, text(district.name()), geometry, SphericalArea.km2(district.geometry()));
    }

    private DistrictCollectionDto read(String cityId) {
        List<DistrictDto> features = sql.list("""
                select id, name, area_km2, geometry ->> 'type', geometry -> 'coordinates' from district
                where city_id = ? order by position limit ?""",
                row -> new DistrictDto("Feature",
                        new DistrictPropertiesDto(row.getString(1), value(row.getString(2), LocalizedTextDto.class),
                                row.getBigDecimal(3).toPlainString()),
                        new DistrictGeometryDto(row.getString(4), positions(row.getString(5)))),
                cityId, settings.most());
        BigDecimal area = features.stream().map(district -> new BigDecimal(district.properties().areaKm2()))
                .reduce(new BigDecimal("0.000"), BigDecimal::add);
        return new DistrictCollectionDto("FeatureCollection", area.toPlainString(), version(cityId), features);
    }

    private JsonNode tree(InputStream upload) {
        try (upload) {
            JsonNode tree = json.readTree(upload);
            if (tree == null || !tree.isObject()) {
                throw new DomainException(new DomainError.BadRequest("body-not-readable"));
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw new DomainException(new DomainError.BadRequest("body-not-readable"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Object> positions(String text) {
        try {
            return json.readValue(text, POSITIONS);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private <T> T value(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
