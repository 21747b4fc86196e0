package org.hamyari.portal.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hamyari.catalogue.client.ListingDto;
import org.hamyari.catalogue.client.ListingSortDto;
import org.hamyari.catalogue.client.ListingStateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.PortalConfig;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Listings;
import org.hamyari.portal.project.ProjectFilter;

/** A list of projects for feed readers and calendars, narrowed like the page. */
@Path("/{language: fa|en}/{cityId}/feeds")
@RunOnVirtualThread
public class FeedPages {

    private static final int ENTRIES = 50;
    private static final int DEADLINES = 100;

    private final Frame frame;
    private final Listings listings;
    private final PortalConfig config;

    FeedPages(Frame frame, Listings listings, PortalConfig config) {
        this.frame = frame;
        this.listings = listings;
        this.config = config;
    }

    @GET
    @Path("projects.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    public String atom(@Context UriInfo uri) {
        return feed(uri).write();
    }

    @GET
    @Path("projects.rss")
    @Produces("application/rss+xml;charset=UTF-8")
    public String rss(@Context UriInfo uri) {
        return feed(uri).writeRss();
    }

    private Atom feed(UriInfo uri) {
        ProjectFilter filter = ProjectFilter.of(uri.getQueryParameters());
        List<ListingDto> found = listings.page(frame.city().id(), filter, ListingSortDto.NEWEST, ENTRIES).items();
        String query = uri.getRequestUri().getRawQuery() == null ? "" : "?" + uri.getRequestUri().getRawQuery();
        String self = config.publicUrl() + frame.at("feeds/projects.atom") + query;
        List<Atom.Entry> entries = found.stream().map(listing -> new Atom.Entry("urn:uuid:" + listing.id(), words(listing.title()),
                words(listing.summary()), address(listing), listing.listedAt(),
                listing.changedAt() == null ? listing.listedAt() : listing.changedAt())).toList();
        return new Atom(self, frame.texts().get("find_feed_title", words(frame.city().name())), frame.language().tag(), words(frame.city().name()), self,
                config.publicUrl() + frame.at("projects") + query, entries);
    }

    @GET
    @Path("projects.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String calendar(@Context UriInfo uri) {
        ProjectFilter filter = ProjectFilter.of(uri.getQueryParameters());
        List<Calendar.Deadline> deadlines = listings.page(frame.city().id(), filter, ListingSortDto.ENDING_SOON, DEADLINES).items().stream()
                .filter(listing -> listing.state() == ListingStateDto.FUNDING && listing.closesAt() != null)
                .map(listing -> new Calendar.Deadline(listing.id().toString(), frame.texts().get("find_deadline", words(listing.title())),
                        address(listing), listing.closesAt(), listing.changedAt() == null ? listing.listedAt() : listing.changedAt()))
                .toList();
        return new Calendar(frame.texts().get("find_calendar_title", words(frame.city().name())), deadlines).write();
    }

    private String address(ListingDto listing) {
        return listing.external() == null ? config.publicUrl() + frame.at("projects/" + listing.id()) : listing.external().url().toString();
    }

    private String words(LocalizedTextDto text) {
        return Words.plain(text, frame.language());
    }
}
