package org.hamyari.cities.observer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.cities.api.ObservedPlaceDto;
import org.hamyari.cities.api.ObservedProjectDto;
import org.hamyari.cities.api.ObservedStatusDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** A project that a partner runs in the area of a city, as its last report says. */
record ObservedProject(UUID projectId, String partner, LocalizedTextDto platformName, LocalizedTextDto title, URI url, BigDecimal latitude,
        BigDecimal longitude, Money raised, Money target, String status, Instant endsAt, Instant asOf, Instant firstSeenAt) {

    static final String COLUMNS = "project_id, partner, platform_name, title, url, latitude, longitude, raised_minor, target_minor, currency,"
            + " status, ends_at, as_of, first_seen_at";

    static ObservedProject read(ObjectMapper json, ResultSet row) throws SQLException {
        String currency = row.getString(10);
        return new ObservedProject(row.getObject(1, UUID.class), row.getString(2), text(json, row.getString(3)), text(json, row.getString(4)),
                URI.create(row.getString(5)), row.getBigDecimal(6), row.getBigDecimal(7), new Money(row.getLong(8), currency),
                new Money(row.getLong(9), currency), row.getString(11), Sql.instant(row, 12), Sql.instant(row, 13), Sql.instant(row, 14));
    }

    static LocalizedTextDto text(ObjectMapper json, String stored) {
        try {
            return json.readValue(stored, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    ObservedProjectDto toDto() {
        return new ObservedProjectDto(projectId, partner, platformName, title, url, new ObservedPlaceDto(latitude, longitude), raised.toDto(),
                target.toDto(), ObservedStatusDto.valueOf(status), endsAt, asOf, firstSeenAt);
    }
}
