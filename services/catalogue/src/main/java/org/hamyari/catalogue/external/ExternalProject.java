package org.hamyari.catalogue.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamyari.catalogue.api.ExternalProjectDto;
import org.hamyari.catalogue.api.ExternalProjectInputDto;
import org.hamyari.catalogue.api.ExternalStatusDto;
import org.hamyari.catalogue.api.GeoPointDto;
import org.hamyari.catalogue.project.TextLimit;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

/**
 * A project of a partner, as its last report says. Places are kept to a millionth of a degree, a tenth of a metre.
 *
 * @param version grows by one with each report that changes something
 */
record ExternalProject(UUID id, String cityId, String partner, String externalId, LocalizedTextDto platformName, LocalizedTextDto title, URI url,
        BigDecimal latitude, BigDecimal longitude, Money raised, Money target, ExternalStatusDto status, Instant endsAt, Instant asOf,
        Instant firstFedAt, long version) {

    static final String COLUMNS = "id, city_id, partner, external_id, platform_name, title, url, latitude, longitude, raised_minor, target_minor,"
            + " currency, status, ends_at, as_of, first_fed_at, version";

    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int PLACES = 6;
    private static final int LONGEST_ADDRESS = 2000;
    // The clocks of two houses differ a little.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** A report as it came, or a refusal that names the field. */
    static ExternalProject reported(String cityId, String partner, String externalId, ExternalProjectInputDto input, Instant now) {
        refuseIf(!EXTERNAL_ID.matcher(externalId).matches(), "/path/externalId", "malformed-external-id");
        TextLimit.requireShort(input.platformName(), TextLimit.TITLE, "/platformName");
        TextLimit.requireShort(input.title(), TextLimit.TITLE, "/title");
        Money target = Money.positive(input.target(), "/target");
        Money raised = Money.parse(input.raised(), "/raised");
        refuseIf(raised.minor() < 0, "/raised/amount", "amount-negative");
        refuseIf(!raised.currency().equals(target.currency()), "/raised/currency", "two-currencies");
        refuseIf(!isHttps(input.url()), "/url", "not-https-address");
        refuseIf(input.url().toString().length() > LONGEST_ADDRESS, "/url", "address-too-long");
        refuseIf(input.asOf().isAfter(now.plus(CLOCKS_DIFFER)), "/asOf", "as-of-in-the-future");
        return new ExternalProject(UUID.randomUUID(), cityId, partner, externalId, input.platformName(), input.title(), input.url(),
                micro(input.location().latitude()), micro(input.location().longitude()), raised, target, input.status(), micros(input.endsAt()),
                micros(input.asOf()), now, 1);
    }

    private static void refuseIf(boolean wrong, String pointer, String code) {
        if (wrong) {
            throw new DomainException(Invalid.field(pointer, code));
        }
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
    }

    private static BigDecimal micro(BigDecimal degrees) {
        return degrees.setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    private static Instant micros(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a report says the same as this, at the same time. */
    boolean saysTheSameAs(ExternalProject other) {
        return equals(new ExternalProject(id, cityId, partner, externalId, other.platformName, other.title, other.url, other.latitude,
                other.longitude, other.raised, other.target, other.status, other.endsAt, other.asOf, firstFedAt, version));
    }

    static ExternalProject read(ObjectMapper json, ResultSet row) throws SQLException {
        String currency = row.getString(12);
        return new ExternalProject(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), text(json, row.getString(5)),
                text(json, row.getString(6)), URI.create(row.getString(7)), row.getBigDecimal(8), row.getBigDecimal(9), new Money(row.getLong(10), currency),
                new Money(row.getLong(11), currency), ExternalStatusDto.valueOf(row.getString(13)), Sql.instant(row, 14), Sql.instant(row, 15),
                Sql.instant(row, 16), row.getLong(17));
    }

    private static LocalizedTextDto text(ObjectMapper json, String stored) {
        try {
            return json.readValue(stored, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    ExternalProjectDto toDto() {
        return new ExternalProjectDto(id, cityId, partner, externalId, platformName, title, url, location(), raised.toDto(), target.toDto(), status,
                endsAt, asOf, firstFedAt, version);
    }

    GeoPointDto location() {
        return new GeoPointDto(plain(latitude), plain(longitude));
    }

    private static BigDecimal plain(BigDecimal degrees) {
        BigDecimal stripped = degrees.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
