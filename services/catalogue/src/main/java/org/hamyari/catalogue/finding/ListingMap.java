package org.hamyari.catalogue.finding;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.ListingPlaceDto;
import org.hamyari.catalogue.api.ListingPlaceFactsDto;
import org.hamyari.catalogue.api.ListingPlacesDto;
import org.hamyari.catalogue.api.ListingPointDto;
import org.hamyari.catalogue.api.ListingSourceDto;
import org.hamyari.catalogue.api.ListingStateDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.sql.Sql;

/** The places of projects as GeoJSON: the newest, as many as the installation allows, and how many there are. */
@ApplicationScoped
class ListingMap {

    private final Sql sql;
    private final Search search;
    private final Cities cities;
    private final ObjectMapper json;
    private final FindingSettings settings;

    ListingMap(Sql sql, Search search, Cities cities, ObjectMapper json, FindingSettings settings) {
        this.sql = sql;
        this.search = search;
        this.cities = cities;
        this.json = json;
        this.settings = settings;
    }

    @Transactional
    ListingPlacesDto places(Wanted wanted) {
        cities.require(wanted.cities().first());
        Query from = search.all(sql, wanted).from().add(" and place is not null");
        Query query = new Query().add("select card, id, source, state, round(place[0]::numeric, 6), round(place[1]::numeric, 6)").add(from)
                .add(" order by listed_at desc, id desc limit ?", settings.mostPlaces());
        List<ListingPlaceDto> found = sql.list(query.text(), this::read, query.arguments());
        Query count = new Query().add("select count(*)").add(from);
        long matched = found.size() < settings.mostPlaces() ? found.size()
                : sql.first(count.text(), row -> row.getLong(1), count.arguments()).orElseThrow();
        return new ListingPlacesDto(ListingPlacesDto.TypeEnum.FEATURE_COLLECTION, matched, (long) found.size(), found);
    }

    private ListingPlaceDto read(ResultSet row) throws SQLException {
        ListingCard card = ListingCard.parse(json, row.getString(1));
        ListingPointDto point = new ListingPointDto(ListingPointDto.TypeEnum.POINT,
                List.of(ListingCard.plain(row.getBigDecimal(5)), ListingCard.plain(row.getBigDecimal(6))));
        return new ListingPlaceDto(ListingPlaceDto.TypeEnum.FEATURE, row.getObject(2, UUID.class), point,
                new ListingPlaceFactsDto(card.title(), ListingStateDto.valueOf(row.getString(4)), ListingSourceDto.valueOf(row.getString(3)),
                        card.url()));
    }
}
