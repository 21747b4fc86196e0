package org.hamyari.portal.register;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.OfficerDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.text.Markup;
import org.hamyari.portal.text.Texts;

/** A shared record as its form would have it, and the version that a change of it is based on. */
record OnRecord(Map<String, String> values, String version) {

    static OnRecord of(CityProfileDto profile) {
        Map<String, String> values = new TreeMap<>();
        put(values, "description", profile.description());
        put(values, "claim", profile.claim());
        put(values, "address", profile.address());
        put(values, "phone", profile.phone());
        put(values, "email", profile.email());
        put(values, "website", profile.website());
        values.put("header", profile.header().toString());
        return new OnRecord(values, String.valueOf(profile.version()));
    }

    static OnRecord of(OfficerDto officer) {
        Map<String, String> values = new TreeMap<>();
        put(values, "name", officer.name());
        put(values, "office", officer.office());
        put(values, "email", officer.email());
        put(values, "responsible", officer.responsible() ? "yes" : null);
        put(values, "since", officer.since().toString());
        return new OnRecord(values, String.valueOf(officer.version()));
    }

    /** Whether somebody who typed this has nothing left to change. */
    boolean says(Form form) {
        return form.inputs().stream().noneMatch(this::differs);
    }

    /** The form with everything typed; beside each answer that differs stands what is on record. Sent again it counts. */
    Form beside(Form form, Texts texts, Formats formats) {
        List<Input> inputs = form.inputs().stream().map(input -> differs(input)
                ? input.beside(texts.markup("register_stands", new RawString(words(input, texts, formats))).getValue()) : input).toList();
        return new Form(form.title(), form.lead(), form.button(), inputs, texts.get("register_overtaken"), version, false);
    }

    private boolean differs(Input input) {
        return !plain(input.field().value()).equals(plain(value(input)));
    }

    private String value(Input input) {
        return values.getOrDefault(input.field().name(), "");
    }

    /** A browser ends lines in its own way. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private String words(Input input, Texts texts, Formats formats) {
        String value = value(input);
        return switch (input.kind()) {
            case "check" -> texts.get(value.isEmpty() ? "register_stands_no" : "register_stands_yes");
            case "date" -> formats.day(LocalDate.parse(value)).getValue();
            case "select" -> input.options().stream().filter(option -> option.value().equals(value)).map(Input.Option::label).findFirst().orElse("");
            default -> value.isEmpty() ? texts.get("register_stands_nothing") : "<bdi>" + Markup.escape(value) + "</bdi>";
        };
    }

    private static void put(Map<String, String> values, String field, LocalizedTextDto words) {
        if (words != null) {
            put(values, field + ".fa", words.fa());
            put(values, field + ".en", words.en());
        }
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
