package org.hamyari.catalogue.finding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.FindingApi;
import org.hamyari.catalogue.api.ListingFacetsDto;
import org.hamyari.catalogue.api.ListingHorizonDto;
import org.hamyari.catalogue.api.ListingNeedDto;
import org.hamyari.catalogue.api.ListingPageDto;
import org.hamyari.catalogue.api.ListingPlacesDto;
import org.hamyari.catalogue.api.ListingSortDto;
import org.hamyari.catalogue.api.ListingSourceDto;
import org.hamyari.catalogue.api.ListingStateDto;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ListingResource implements FindingApi {

    private static final String ROOT = "/api/catalogue/v1";

    private final Listings listings;
    private final ListingCounts counts;
    private final ListingMap map;
    private final Answer answer;

    ListingResource(Listings listings, ListingCounts counts, ListingMap map, Answer answer) {
        this.listings = listings;
        this.counts = counts;
        this.map = map;
        this.answer = answer;
    }

    @Override
    public ListingPageDto findEverywhere(List<String> cityId, String q, List<String> category, List<String> district, List<ListingStateDto> state,
            List<CampaignKindDto> kind, List<ListingNeedDto> need, List<ListingHorizonDto> horizon, List<ListingSourceDto> source,
            Boolean endingSoon, String bbox, ListingSortDto sort, String cursor, Integer limit) {
        Wanted wanted = narrowed(Wanted.in(cityId, q), category, district, state, kind, need, horizon, source).endingSoon(endingSoon).within(bbox);
        ListingPageDto page = listings.everywhere(wanted, order(sort), cursor, limit);
        answer.next(address(ROOT + "/listings", wanted, sort, limit), page.page().next());
        return page;
    }

    @Override
    public ListingPageDto findInCity(String cityId, String q, List<String> category, List<String> district, List<ListingStateDto> state,
            List<CampaignKindDto> kind, List<ListingNeedDto> need, List<ListingHorizonDto> horizon, List<ListingSourceDto> source,
            Boolean endingSoon, String bbox, ListingSortDto sort, String cursor, Integer limit) {
        Wanted wanted = narrowed(Wanted.in(List.of(cityId), q), category, district, state, kind, need, horizon, source).endingSoon(endingSoon)
                .within(bbox);
        ListingPageDto page = listings.inCity(wanted, order(sort), cursor, limit);
        answer.next(address(ROOT + "/cities/" + cityId + "/listings", wanted, sort, limit), page.page().next());
        return page;
    }

    @Override
    public ListingFacetsDto countListings(String cityId, String q, List<String> category, List<String> district, List<ListingStateDto> state,
            List<CampaignKindDto> kind, List<ListingNeedDto> need, List<ListingHorizonDto> horizon, List<ListingSourceDto> source,
            Boolean endingSoon, String bbox) {
        return counts.count(narrowed(Wanted.in(List.of(cityId), q), category, district, state, kind, need, horizon, source)
                .endingSoon(endingSoon).within(bbox));
    }

    @Override
    public ListingPlacesDto mapListings(String cityId, String q, List<String> category, List<String> district, List<ListingStateDto> state,
            List<CampaignKindDto> kind, List<ListingNeedDto> need, List<ListingHorizonDto> horizon, List<ListingSourceDto> source,
            Boolean endingSoon, String bbox) {
        return map.places(narrowed(Wanted.in(List.of(cityId), q), category, district, state, kind, need, horizon, source)
                .endingSoon(endingSoon).within(bbox));
    }

    private static Wanted narrowed(Wanted wanted, List<String> category, List<String> district, List<ListingStateDto> state,
            List<CampaignKindDto> kind, List<ListingNeedDto> need, List<ListingHorizonDto> horizon, List<ListingSourceDto> source) {
        return wanted.by(Facet.CATEGORY, category).by(Facet.DISTRICT, district).by(Facet.STATE, state).by(Facet.KIND, kind).by(Facet.NEED, need)
                .by(Facet.HORIZON, horizon).by(Facet.SOURCE, source);
    }

    private static Order order(ListingSortDto sort) {
        return sort == null ? null : Order.valueOf(sort.name());
    }

    private static String address(String path, Wanted wanted, ListingSortDto sort, int limit) {
        Stream<String> cities = path.contains("/cities/") ? Stream.empty() : wanted.cities().stream().map(city -> pair("cityId", city));
        Stream<String> values = wanted.values().entrySet().stream().flatMap(filter -> filter.getValue().stream()
                .map(value -> pair(filter.getKey().parameter(), value)));
        Stream<String> others = Stream.of(wanted.words().map(words -> pair("q", words)).orElse(""), wanted.endingSoon() ? "endingSoon=true" : "",
                wanted.box().map(box -> pair("bbox", box.toString())).orElse(""), sort == null ? "" : pair("sort", sort.toString()), "limit=" + limit);
        return path + "?" + Stream.of(cities, values, others).flatMap(parts -> parts).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
