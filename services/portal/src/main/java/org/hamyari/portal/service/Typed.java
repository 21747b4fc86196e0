package org.hamyari.portal.service;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** A form as it was typed, and what the service said about it. */
public record Typed(Map<String, List<String>> values, List<String> problems) {

    static Typed fresh() {
        return new Typed(Map.of(), List.of());
    }

    static Typed of(MultivaluedMap<String, String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, given) -> values.put(name, List.copyOf(given)));
        return new Typed(values, List.of());
    }

    /** The form with the refusal; a corrected form is a new request, and has a new key. */
    Typed refused(NeighbourRefused said) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.remove("key");
        return new Typed(kept, said.fields().isEmpty() ? List.of(said.detail()) : said.fields().stream().map(error -> error.detail()).distinct().toList());
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** A value, or nothing for an empty field. */
    String given(String name) {
        String value = value(name).strip();
        return value.isEmpty() ? null : value;
    }

    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public boolean bad() {
        return !problems.isEmpty();
    }

    public String key() {
        return value("key").isEmpty() ? UUID.randomUUID().toString() : value("key");
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    List<UUID> ids() {
        return all("id").stream().map(UUID::fromString).toList();
    }

    /** Nothing where it is no date, so that the service says what is missing. */
    LocalDate day(String name) {
        try {
            return given(name) == null ? null : LocalDate.parse(latin(name));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    Integer whole(String name) {
        try {
            return new BigDecimal(latin(name)).intValueExact();
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return null;
        }
    }

    /** In Latin digits, whatever the keyboard. */
    String latin(String name) {
        return value(name).strip().codePoints().map(sign -> sign == '٫' ? '.' : Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }
}
