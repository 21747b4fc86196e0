package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.CampaignKindDto;
import org.hamyari.catalogue.client.FindingApi;
import org.hamyari.catalogue.client.ListingFacetsDto;
import org.hamyari.catalogue.client.ListingHorizonDto;
import org.hamyari.catalogue.client.ListingNeedDto;
import org.hamyari.catalogue.client.ListingPageDto;
import org.hamyari.catalogue.client.ListingSortDto;
import org.hamyari.catalogue.client.ListingSourceDto;
import org.hamyari.catalogue.client.ListingStateDto;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.place.PlaceMap.Place;

/** Asks the catalogue for what a filter says. */
@ApplicationScoped
public class Listings {

    private final FindingApi finding;

    Listings(@RestClient FindingApi finding) {
        this.finding = finding;
    }

    /** Places by project, and how many there are. */
    record Points(Map<UUID, Place> places, long matched) {
    }

    /** The list a page cannot do without. */
    public ListingPageDto page(String city, ProjectFilter filter, int limit) {
        return page(city, filter, filter.sort(), limit);
    }

    public ListingPageDto page(String city, ProjectFilter filter, ListingSortDto sort, int limit) {
        return Neighbour.ask(() -> finding.findInCity(city, filter.words(), filter.chosen(ProjectFilter.CATEGORY), filter.chosen(ProjectFilter.DISTRICT),
                filter.chosen(ProjectFilter.STATE, ListingStateDto.class), filter.chosen(ProjectFilter.KIND, CampaignKindDto.class),
                filter.chosen(ProjectFilter.NEED, ListingNeedDto.class), filter.chosen(ProjectFilter.HORIZON, ListingHorizonDto.class),
                filter.chosen(ProjectFilter.SOURCE, ListingSourceDto.class), soon(filter), null, sort, filter.cursor(), limit));
    }

    /** Nothing while it cannot be counted. */
    Optional<ListingFacetsDto> counts(String city, ProjectFilter filter) {
        return Neighbour.ifKnown("catalogue", () -> finding.countListings(city, filter.words(), filter.chosen(ProjectFilter.CATEGORY),
                filter.chosen(ProjectFilter.DISTRICT), filter.chosen(ProjectFilter.STATE, ListingStateDto.class),
                filter.chosen(ProjectFilter.KIND, CampaignKindDto.class), filter.chosen(ProjectFilter.NEED, ListingNeedDto.class),
                filter.chosen(ProjectFilter.HORIZON, ListingHorizonDto.class), filter.chosen(ProjectFilter.SOURCE, ListingSourceDto.class),
                soon(filter), null));
    }

    /** The places of everything the filter finds; nothing while they cannot be asked. */
    Optional<Points> points(String city, ProjectFilter filter) {
        return Neighbour.ifKnown("catalogue", () -> finding.mapListings(city, filter.words(), filter.chosen(ProjectFilter.CATEGORY),
                filter.chosen(ProjectFilter.DISTRICT), filter.chosen(ProjectFilter.STATE, ListingStateDto.class),
                filter.chosen(ProjectFilter.KIND, CampaignKindDto.class), filter.chosen(ProjectFilter.NEED, ListingNeedDto.class),
                filter.chosen(ProjectFilter.HORIZON, ListingHorizonDto.class), filter.chosen(ProjectFilter.SOURCE, ListingSourceDto.class),
                soon(filter), null)).map(found -> {
                    Map<UUID, Place> places = new LinkedHashMap<>();
                    found.features().forEach(feature -> places.put(feature.id(), new Place(feature.geometry().coordinates().get(0).doubleValue(),
                            feature.geometry().coordinates().get(1).doubleValue())));
                    return new Points(places, found.numberMatched());
                });
    }

    private static Boolean soon(ProjectFilter filter) {
        return filter.endingSoon() ? true : null;
    }
}
