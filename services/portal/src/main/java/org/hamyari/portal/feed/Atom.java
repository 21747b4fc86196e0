package org.hamyari.portal.feed;

import java.time.Instant;
import java.util.List;

/** An Atom feed (RFC 4287). */
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
}
