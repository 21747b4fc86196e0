package org.hamyari.portal.frame;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.hamyari.portal.text.Language;
import org.hamyari.portal.text.Texts;

/** The language and city that the address names, and the frame around a page of theirs. */
@RequestScoped
public class Frame {

    private final UriInfo uri;
    private final CityDirectory cities;
    private final Visitor visitor;
    private final StyleSheet styleSheet;
    private final Instant now;

    Frame(UriInfo uri, CityDirectory cities, Visitor visitor, StyleSheet styleSheet, Clock clock) {
        this.uri = uri;
        this.cities = cities;
        this.visitor = visitor;
        this.styleSheet = styleSheet;
        this.now = clock.instant();
    }

    public Language language() {
        String first = uri.getPath().replaceFirst("^/", "").split("/", 2)[0];
        return Language.of(first).orElse(Language.FA);
    }

    /** The city of the address; 404 where there is none of that name. */
    public City city() {
        String id = pathParameters().getFirst("cityId");
        if (id == null) {
            throw new NotFoundException();
        }
        return cities.city(id);
    }

    /** What the city says about itself was changed on this page; the next page shows it. */
    public void profileChanged() {
        cities.forgetProfile(city().id());
    }

    public Texts texts() {
        return new Texts(language());
    }

    public Formats formats() {
        return pathParameters().containsKey("cityId") ? formats(city()) : bareFormats();
    }

    /** A city that need not be the page's; a page about many of them shows its own figures while the register is away. */
    public Optional<City> otherCity(String id) {
        return Neighbour.ifThere("cities", () -> cities.city(id));
    }

    /** Another city may count its money in another unit. */
    public Formats formats(City city) {
        return new Formats(texts(), city.zone(), city.units());
    }

    private Formats bareFormats() {
        return new Formats(texts(), City.DEFAULT_ZONE, City.DEFAULT_UNITS);
    }

    /** Address of a page of this city, in this language. */
    public String at(String path) {
        return "/" + language().tag() + "/" + city().id() + "/" + path;
    }

    public Instant now() {
        return now;
    }

    public Page page(Section section, String title, Crumb... crumbs) {
        return page(section, title, false, crumbs);
    }

    /** A page on which somebody acts for the city. */
    public Page deskPage(String title, Crumb... crumbs) {
        return page(Section.NONE, title, true, crumbs);
    }

    /** A page above the cities, or one that must stand when the city cannot be asked. */
    public Page bare(String title) {
        return new Page(texts(), bareFormats(), null, address(), Section.NONE, title, List.of(), visitor, now,
                styleSheet.address(), false);
    }

    /** A page in place of another: in the frame of its city where that can be asked. An address without a page is answered too early. */
    public Page errorPage(String title) {
        if (!pathParameters().containsKey("cityId") || !BlockingOperationControl.isBlockingAllowed()) {
            return bare(title);
        }
        try {
            return page(Section.NONE, title);
        } catch (NotFoundException | NeighbourAway noSuchCity) {
            return bare(title);
        }
    }

    private Page page(Section section, String title, boolean desk, Crumb... crumbs) {
        City city = city();
        Page.CityFrame cityFrame = new Page.CityFrame(city.id(), Words.plain(city.name(), language()),
                cities.profile(city.id()).map(CityProfileDto::emblem).orElse(null));
        return new Page(texts(), formats(city), cityFrame, address(), section, title, List.of(crumbs), visitor, now, styleSheet.address(),
                desk);
    }

    private MultivaluedMap<String, String> pathParameters() {
        return uri.getPathParameters();
    }

    /** Path and query behind the language. */
    private String address() {
        String behind = uri.getRequestUri().getRawPath().replaceFirst("^/(fa|en)(?=/|$)", "");
        String query = uri.getRequestUri().getRawQuery();
        return (behind.isEmpty() ? "/" : behind) + (query == null ? "" : "?" + query);
    }
}
