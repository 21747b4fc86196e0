package org.hamyari.portal.policy;

import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hamyari.cities.client.OutreachChannelDto;
import org.hamyari.cities.client.OutreachEventDto;
import org.hamyari.cities.client.PolicyContentDto;
import org.hamyari.cities.client.PolicyIndicatorDto;
import org.hamyari.cities.client.PolicySectionDto;
import org.hamyari.portal.api.LocalizedTextDto;

/**
 * A part of a draft that has a form of its own, named as the pointers of the service name it: {@code title}, {@code sections/aims},
 * {@code indicators/2}. Reads its fields out of the content and writes them back into it; what is wrong with them the service says.
 *
 * @param kind first step of the name
 * @param key second step: code of a section, number of a row
 */
record DraftPart(String kind, String key) {

    private static final List<String> ROWS = List.of("indicators", "channels", "events");
    private static final List<String> TEXTS = List.of("title", "sections");

    /** 404 where the address names nothing that a draft has. */
    static DraftPart of(String kind, String key) {
        if (!ROWS.contains(kind) && !TEXTS.contains(kind)) {
            throw new NotFoundException();
        }
        return new DraftPart(kind, key);
    }

    boolean isRow() {
        return ROWS.contains(kind);
    }

    int row() {
        return key.matches("[0-9]{1,3}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
    }

    /** Names of the fields and what stands in them. */
    Map<String, String> values(PolicyContentDto content) {
        PartValues values = new PartValues();
        switch (kind) {
            case "title" -> values.both("title", content.title()).one("link", content.link());
            case "sections" -> values.both("text", PolicyWords.text(content, key));
            case "indicators" -> indicator(values, at(content.indicators()));
            case "channels" -> channel(values, at(content.channels()));
            default -> event(values, at(content.events()));
        }
        return values.all();
    }

    private static void indicator(PartValues values, PolicyIndicatorDto row) {
        boolean there = row != null;
        values.both("name", there ? row.name() : null).both("unit", there ? row.unit() : null).one("baseline", there ? row.baseline() : null)
                .one("target", there ? row.target() : null).one("current", there ? row.current() : null).one("due", there ? row.due() : null)
                .both("source", there ? row.source() : null);
    }

    private static void channel(PartValues values, OutreachChannelDto row) {
        boolean there = row != null;
        values.both("name", there ? row.name() : null).both("audience", there ? row.audience() : null).both("note", there ? row.note() : null);
    }

    private static void event(PartValues values, OutreachEventDto row) {
        boolean there = row != null;
        values.both("name", there ? row.name() : null).both("place", there ? row.place() : null).one("date", there ? row.date() : null)
                .both("note", there ? row.note() : null);
    }

    /** The content with these values in this part. */
    PolicyContentDto written(PolicyContentDto content, Map<String, String> typed) {
        return switch (kind) {
            case "title" -> with(content, both(typed, "title"), link(typed.get("link")), content.sections(), content.indicators(),
                    content.channels(), content.events());
            case "sections" -> with(content, content.title(), content.link(), sections(content, both(typed, "text")), content.indicators(),
                    content.channels(), content.events());
            case "indicators" -> with(content, content.title(), content.link(), content.sections(), put(content.indicators(),
                    new PolicyIndicatorDto(both(typed, "name"), both(typed, "unit"), one(typed, "baseline"), one(typed, "target"),
                            one(typed, "current"), day(typed.get("due")), both(typed, "source"))), content.channels(), content.events());
            case "channels" -> with(content, content.title(), content.link(), content.sections(), content.indicators(), put(content.channels(),
                    new OutreachChannelDto(both(typed, "name"), both(typed, "audience"), both(typed, "note"))), content.events());
            default -> with(content, content.title(), content.link(), content.sections(), content.indicators(), content.channels(),
                    put(content.events(), new OutreachEventDto(both(typed, "name"), both(typed, "place"), day(typed.get("date")),
                            both(typed, "note"))));
        };
    }

    /** The content without this row. */
    PolicyContentDto removed(PolicyContentDto content) {
        return with(content, content.title(), content.link(), content.sections(),
                kind.equals("indicators") ? without(content.indicators()) : content.indicators(),
                kind.equals("channels") ? without(content.channels()) : content.channels(),
                kind.equals("events") ? without(content.events()) : content.events());
    }

    private static PolicyContentDto with(PolicyContentDto content, LocalizedTextDto title, URI link, List<PolicySectionDto> sections,
            List<PolicyIndicatorDto> indicators, List<OutreachChannelDto> channels, List<OutreachEventDto> events) {
        return new PolicyContentDto(title == null ? content.title() : title, link, sections, indicators, channels, events);
    }

    private List<PolicySectionDto> sections(PolicyContentDto content, LocalizedTextDto text) {
        List<PolicySectionDto> sections = new ArrayList<>(content.sections().stream().filter(section -> !section.code().equals(key)).toList());
        sections.add(new PolicySectionDto(key, text));
        return sections;
    }

    private <T> T at(List<T> rows) {
        return rows != null && row() < rows.size() ? rows.get(row()) : null;
    }

    private <T> List<T> put(List<T> rows, T row) {
        return change(rows, (all, index) -> {
            if (index < all.size()) {
                all.set(index, row);
            } else {
                all.add(row);
            }
            return all;
        });
    }

    private <T> List<T> without(List<T> rows) {
        return change(rows, (all, index) -> {
            if (index < all.size()) {
                all.remove(index.intValue());
            }
            return all;
        });
    }

    private <T> List<T> change(List<T> rows, BiFunction<List<T>, Integer, List<T>> change) {
        return change.apply(rows == null ? new ArrayList<>() : new ArrayList<>(rows), row());
    }

    private static LocalizedTextDto both(Map<String, String> typed, String name) {
        String fa = one(typed, name + "_fa");
        String en = one(typed, name + "_en");
        return fa == null && en == null ? null : new LocalizedTextDto(fa, en);
    }

    private static String one(Map<String, String> typed, String name) {
        String value = typed.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** {@code null} for what is no date: the form has looked before. */
    static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    static URI link(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : URI.create(typed.strip());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
