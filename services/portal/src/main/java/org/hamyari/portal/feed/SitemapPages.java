package org.hamyari.portal.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hamyari.catalogue.client.ListingDto;
import org.hamyari.catalogue.client.ListingPageDto;
import org.hamyari.catalogue.client.ListingSortDto;
import org.hamyari.portal.frame.CityDirectory;
import org.hamyari.portal.frame.PortalConfig;
import org.hamyari.portal.project.Listings;
import org.hamyari.portal.project.ProjectFilter;
import org.hamyari.portal.text.Language;

/**
 * What there is, for search engines (sitemaps.org): a map of maps, and one for each city with its pages and its newest projects in both
 * languages. A map of a city is asked together from many pages of a list, so it is kept for a while.
 */
@Path("/")
@RunOnVirtualThread
public class SitemapPages {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int PAGES = 50;
    private static final int PAGE = 100;
    private static final String XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> OF_A_CITY = List.of("", "projects", "votes", "funds", "figures", "city");

    private final CityDirectory cities;
    private final Listings listings;
    private final PortalConfig config;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    SitemapPages(CityDirectory cities, Listings listings, PortalConfig config, Clock clock) {
        this.cities = cities;
        this.listings = listings;
        this.config = config;
        this.clock = clock;
    }

    private record Kept(String text, Instant at) {
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return "User-agent: *\nDisallow: /*/desk\nDisallow: /*/me\nSitemap: " + config.publicUrl() + "/sitemap.xml\n";
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    public String index() {
        return Xml.document(xml -> xml.element("sitemapindex", all -> cities.all().forEach(city -> all.element("sitemap", one ->
                one.text("loc", config.publicUrl() + "/sitemaps/" + city.id() + ".xml"))), "xmlns", XMLNS));
    }

    @GET
    @Path("sitemaps/{city: [a-z][a-z0-9-]*}.xml")
    @Produces("application/xml;charset=UTF-8")
    public String city(@PathParam("city") String id) {
        if (cities.all().stream().noneMatch(city -> city.id().equals(id))) {
            throw new NotFoundException();
        }
        Instant now = clock.instant();
        return kept.compute(id, (city, last) -> last != null && last.at.plus(KEPT).isAfter(now) ? last : new Kept(map(city), now)).text;
    }

    private String map(String city) {
        List<ListingDto> projects = projects(city);
        return Xml.document(xml -> xml.element("urlset", all -> {
            OF_A_CITY.forEach(path -> addresses(all, "/" + city + "/" + path, null));
            projects.forEach(project -> addresses(all, "/" + city + "/projects/" + project.id(), project.changedAt()));
        }, "xmlns", XMLNS, "xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    }

    /** Our own, the newest first; those of partners stand on their own sites. */
    private List<ListingDto> projects(String city) {
        List<ListingDto> found = new ArrayList<>();
        ProjectFilter own = new ProjectFilter(null, Map.of(ProjectFilter.SOURCE, List.of("OWN")), false, null, false, null);
        String cursor = null;
        for (int page = 0; page < PAGES && (page == 0 || cursor != null); page++) {
            ListingPageDto next = listings.page(city, page == 0 ? own : own.at(cursor), ListingSortDto.NEWEST, PAGE);
            found.addAll(next.items());
            cursor = next.page().next();
        }
        return found;
    }

    private void addresses(Xml xml, String path, Instant changed) {
        for (Language language : Language.values()) {
            xml.element("url", url -> {
                url.text("loc", config.publicUrl() + "/" + language.tag() + path);
                if (changed != null) {
                    url.text("lastmod", changed.toString());
                }
                for (Language other : Language.values()) {
                    url.empty("xhtml:link", "rel", "alternate", "hreflang", other.tag(), "href", config.publicUrl() + "/" + other.tag() + path);
                }
            });
        }
    }
}
