package org.hamyari.catalogue.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.GeoPointDto;
import org.hamyari.catalogue.api.ListingCoverDto;
import org.hamyari.catalogue.api.ListingDto;
import org.hamyari.catalogue.api.ListingExternalDto;
import org.hamyari.catalogue.api.ListingHorizonDto;
import org.hamyari.catalogue.api.ListingNeedDto;
import org.hamyari.catalogue.api.ListingSourceDto;
import org.hamyari.catalogue.api.ListingStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** What a list shows of a project beside the columns it is found by, as the triggers of the table write it. */
record ListingCard(LocalizedTextDto title, LocalizedTextDto summary, LocalizedTextDto district, URI pictureUrl, OffsetDateTime closesAt,
        String partner, LocalizedTextDto platformName, URI url, Long raisedMinor, OffsetDateTime asOf) {

    static final String COLUMNS = "card, id, city_id, source, category_id, district_id, state, kind, needs, horizon, target_minor, currency,"
            + " round(place[0]::numeric, 6), round(place[1]::numeric, 6), listed_at, changed_at,"
            + " (select jsonb_build_object('id', picture.id, 'alt', jsonb_build_object('fa', alt_fa, 'en', alt_en)) from project_picture picture"
            + " where picture.city_id = listing.city_id and picture.project_id = listing.id and purpose = 'GALLERY' and standing <> 'HIDDEN'"
            + " order by position limit 1)";
    /** The number of columns above. */
    static final int WIDTH = 17;

    static ListingCard parse(ObjectMapper json, String stored) {
        return parse(json, stored, ListingCard.class);
    }

    private static <T> T parse(ObjectMapper json, String stored, Class<T> kind) {
        try {
            return json.readValue(stored, kind);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    static ListingDto read(ObjectMapper json, ResultSet row) throws SQLException {
        ListingCard card = parse(json, row.getString(1));
        String kind = row.getString(8);
        String horizon = row.getString(10);
        String currency = row.getString(12);
        long target = row.getLong(11);
        MoneyDto goal = row.wasNull() ? null : new Money(target, currency).toDto();
        BigDecimal longitude = row.getBigDecimal(13);
        String cover = row.getString(17);
        return new ListingDto(row.getObject(2, UUID.class), row.getString(3), ListingSourceDto.valueOf(row.getString(4)), card.title, card.summary,
                row.getString(5), row.getString(6), card.district, ListingStateDto.valueOf(row.getString(7)),
                kind == null ? null : CampaignKindDto.valueOf(kind), Facet.needs(row.getInt(9)).stream().map(ListingNeedDto::valueOf).toList(),
                horizon == null ? null : ListingHorizonDto.valueOf(horizon), goal, card.closesAt == null ? null : card.closesAt.toInstant(),
                longitude == null ? null : new GeoPointDto(plain(row.getBigDecimal(14)), plain(longitude)), card.pictureUrl,
                cover == null ? null : parse(json, cover, ListingCoverDto.class), Sql.instant(row, 15), Sql.instant(row, 16), card.external(currency));
    }

    private ListingExternalDto external(String currency) {
        return partner == null ? null
                : new ListingExternalDto(partner, platformName, url, new Money(raisedMinor, currency).toDto(), asOf.toInstant());
    }

    /** Degrees as they were given, without noughts at the end. */
    static BigDecimal plain(BigDecimal degrees) {
        BigDecimal stripped = degrees.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
