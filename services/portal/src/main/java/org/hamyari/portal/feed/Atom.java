package org.hamyari.portal.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An Atom feed (RFC 4287), which can be written as RSS 2.0 too. */
record Atom(String id, String title, String language, String author, String self, String page, List<Entry> entries) {

    /** One project. */
    record Entry(String id, String title, String summary, String address, Instant published, Instant updated) {
    }

    String write() {
        Instant updated = entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        return Xml.document(xml -> xml.element("feed", feed -> {
            feed.text("id", id).text("title", title).text("updated", updated.toString());
            feed.element("author", by -> by.text("name", author));
            feed.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
            feed.empty("link", "rel", "alternate", "type", "text/html", "href", page);
            entries.forEach(entry -> feed.element("entry", one -> {
                one.text("id", entry.id()).text("title", entry.title()).text("published", entry.published().toString())
                        .text("updated", entry.updated().toString());
                one.empty("link", "rel", "alternate", "type", "text/html", "href", entry.address());
                if (!entry.summary().isEmpty()) {
                    one.text("summary", entry.summary());
                }
            }));
        }, "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language));
    }

    String writeRss() {
        return Xml.document(xml -> xml.element("rss", rss -> rss.element("channel", channel -> {
            channel.text("title", title).text("link", page).text("description", title).text("language", language);
            entries.forEach(entry -> channel.element("item", item -> item.text("title", entry.title()).text("link", entry.address())
                    .text("guid", entry.id(), "isPermaLink", "false").text("description", entry.summary())
                    .text("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.published().atOffset(ZoneOffset.UTC)))));
        }), "version", "2.0"));
    }
}
