package org.hamyari.portal.frame;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.cities.client.EmblemDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.text.Language;
import org.hamyari.portal.text.Texts;

/**
 * What every page shows around its content.
 *
 * @param city absent on the few pages that stand above the cities
 * @param address path and query of this page behind the language: the language switch keeps both
 * @param now one instant for everything on the page
 */
public record Page(
        Texts texts, Formats formats, CityFrame city, String address, Section section, String title, List<Crumb> crumbs, Visitor visitor,
        Instant now, String styleSheet, boolean desk) {

    /** Where a page shows the city: its name, its id in addresses, and its emblem if it has given one. */
    public record CityFrame(String id, String name, EmblemDto emblem) {
    }

    private static final String ATTRIBUTE = "page";

    /** Tags of a template do not see its data: what writes words and figures finds the page as an attribute. */
    public TemplateInstance show(TemplateInstance template) {
        return template.setAttribute(ATTRIBUTE, this);
    }

    static Page of(EvalContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof Page page) {
            return page;
        }
        throw new IllegalStateException("A template is shown without its page");
    }

    public Language language() {
        return texts.language();
    }

    public List<Section> sections() {
        return List.of(Section.PROJECTS, Section.VOTES, Section.FUNDS, Section.FIGURES, Section.CITY);
    }

    public boolean inCity() {
        return city != null;
    }

    /** What stands beside the mark; absent above the cities and where the city has none. */
    public EmblemDto emblem() {
        return inCity() ? city.emblem() : null;
    }

    public boolean isIn(Section other) {
        return section == other;
    }

    /** Address of a page of this city, in this language. */
    public String at(String path) {
        return "/" + language().tag() + "/" + city.id() + "/" + path;
    }

    public String home() {
        return near("");
    }

    /** Address of a page that stands in each city and above them: here where the reader is. */
    public String near(String path) {
        return inCity() ? at(path) : "/" + language().tag() + "/" + path;
    }

    public String inLanguage(Language other) {
        return "/" + other.tag() + address;
    }

    /** For an attribute, where no markup stands; empty where there are no words. */
    public String plain(LocalizedTextDto text) {
        return Words.plain(text, language());
    }

    /** The one address of this page among those that differ by a position in a list or by an order of it. */
    public String canonical(Language wanted) {
        String[] parts = inLanguage(wanted).split("\\?", 2);
        String query = parts.length == 1 ? "" : Stream.of(parts[1].split("&")).filter(pair -> !pair.matches("(cursor|sort)=.*|"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? parts[0] : parts[0] + "?" + query;
    }

    /** Keys of the names of the visitor's offices in this city; an office the pages do not know stays unnamed. */
    public List<String> offices() {
        Stream<String> above = visitor.platformAdmin() ? Stream.of("platform-admin") : Stream.of();
        return Stream.concat(above, visitor.roles(city.id()).stream()).map(role -> "frame_role_" + role).filter(texts::knows).toList();
    }

    public boolean official() {
        return inCity() && (visitor.platformAdmin() || !visitor.roles(city.id()).isEmpty());
    }
}
