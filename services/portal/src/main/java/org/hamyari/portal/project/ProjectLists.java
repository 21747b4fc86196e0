package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.catalogue.client.ListingDto;
import org.hamyari.catalogue.client.ListingFacetsDto;
import org.hamyari.catalogue.client.ListingPageDto;
import org.hamyari.catalogue.client.WordReadingDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.place.Districts;
import org.hamyari.portal.place.PlaceMap;
import org.hamyari.portal.place.PlaceMap.Place;

/** Puts a list of projects together from the catalogue, the money side and the names of categories and districts. */
@ApplicationScoped
public class ProjectLists {

    private static final int CARDS = 24;

    private final Listings listings;
    private final Campaigns campaigns;
    private final Categories categories;
    private final Districts districts;

    ProjectLists(Listings listings, Campaigns campaigns, Categories categories, Districts districts) {
        this.listings = listings;
        this.campaigns = campaigns;
        this.categories = categories;
        this.districts = districts;
    }

    ProjectList list(Page page, ProjectFilter filter) {
        String city = page.city().id();
        Map<String, LocalizedTextDto> services = categories.of(city);
        Map<String, LocalizedTextDto> places = districts.names(city);
        ListingPageDto found = listings.page(city, filter, CARDS);
        Optional<ListingFacetsDto> counts = listings.counts(city, filter);
        List<UUID> own = found.items().stream().filter(listing -> listing.external() == null).map(ListingDto::id).toList();
        Optional<Map<UUID, CampaignDto>> money = filter.map() ? Optional.of(Map.of()) : campaigns.of(city, own);
        ListingCards cards = new ListingCards(page, services, places);
        List<ProjectCard> drawn = found.items().stream().map(listing -> cards.card(listing, money.orElse(Map.of()).get(listing.id()))).toList();
        ProjectPanel panel = new ProjectPanel(page, filter, services, places);
        return new ProjectList(drawn, counts.map(all -> total(page, all)).orElse(null), counts.map(ListingFacetsDto::asOf).orElse(null),
                readings(page, found), panel.panel(counts), panel.chosen(), filter.map() ? places(page, filter, found, cards) : null,
                addresses(page, filter), neighbours(page, filter, found), money.isEmpty());
    }

    private static String total(Page page, ListingFacetsDto counts) {
        return page.texts().get(counts.complete() ? "project_count" : "find_count_at_least", counts.total());
    }

    private static List<String> readings(Page page, ListingPageDto found) {
        List<WordReadingDto> readings = found.readAs() == null ? List.of() : found.readAs();
        String or = " " + page.texts().get("find_or") + " ";
        return readings.stream().map(reading -> page.texts().markup("find_read_as", reading.typed(),
                reading.read().stream().collect(Collectors.joining(or))).getValue()).toList();
    }

    /** The projects of this page have numbers; the others of the list are points. */
    private ProjectList.Places places(Page page, ProjectFilter filter, ListingPageDto found, ListingCards cards) {
        List<ProjectList.Line> lines = new ArrayList<>();
        List<Place> points = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<UUID> here = found.items().stream().map(ListingDto::id).toList();
        Optional<Listings.Points> others = listings.points(page.city().id(), filter);
        others.map(Listings.Points::places).orElse(Map.of()).forEach((id, place) -> {
            if (!here.contains(id)) {
                points.add(place);
                numbers.add("");
            }
        });
        int numbered = 0;
        for (ListingDto listing : found.items()) {
            String number = listing.location() == null ? null : page.formats().number(++numbered);
            lines.add(cards.line(listing, number));
            if (number != null) {
                points.add(new Place(listing.location().longitude().doubleValue(), listing.location().latitude().doubleValue()));
                numbers.add(number);
            }
        }
        PlaceMap map = PlaceMap.of(districts.borders(page.city().id()), points, numbers).orElse(null);
        return new ProjectList.Places(map, others.map(all -> page.texts().get("find_map_note", points.size(), all.matched())).orElse(null), lines);
    }

    private static ProjectList.Addresses addresses(Page page, ProjectFilter filter) {
        String query = filter.onMap(false).address();
        return new ProjectList.Addresses(page.at("projects") + (filter.map() ? "?view=map" : ""), page.at("projects") + query,
                page.at("projects") + filter.onMap(true).address(), page.at("feeds/projects.atom") + query,
                page.at("feeds/projects.rss") + query, page.at("feeds/projects.ics") + query);
    }

    private static Neighbours neighbours(Page page, ProjectFilter filter, ListingPageDto found) {
        String next = found.page().next() == null ? null : page.at("projects") + filter.at(found.page().next()).address();
        return new Neighbours(null, next);
    }
}
