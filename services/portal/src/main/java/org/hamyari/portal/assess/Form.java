package org.hamyari.portal.assess;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.neighbour.NeighbourRefused;

/**
 * A form as it was typed: the values by the names of their fields, what is wrong with some of them, and what was refused as a whole. A field
 * is named after the pointer of its value, with hyphens ({@code title-fa}), so that a refusal finds it.
 */
public record Form(Map<String, List<String>> values, Map<String, String> errors, String refused) {

    private static final int UNPROCESSABLE = 422;

    static Form sent(MultivaluedMap<String, String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, given) -> values.put(name, List.copyOf(given)));
        return new Form(values, Map.of(), null);
    }

    /** What {@link #packed} made of a form. */
    static Form unpacked(String packed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (packed != null && !packed.isEmpty()) {
            Arrays.stream(packed.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                    .forEach(pair -> values.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>()).add(decoded(pair[1])));
        }
        return new Form(values, Map.of(), null);
    }

    String packed() {
        return values.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** The form with these values where nothing was typed. */
    Form or(Map<String, List<String>> known) {
        return values.isEmpty() ? new Form(known, errors, refused) : this;
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

    List<UUID> ids(String name) {
        return values.getOrDefault(name, List.of()).stream().map(UUID::fromString).toList();
    }

    LocalizedTextDto words(String name) {
        return new LocalizedTextDto(given(name + "-fa"), given(name + "-en"));
    }

    /** A number in the digits of either language; null where there is none, so that the service says what is missing. */
    BigDecimal number(String name) {
        return number(value(name), null);
    }

    /** The same of a text; {@code other} where it is no number. */
    static BigDecimal number(String text, BigDecimal other) {
        StringBuilder latin = new StringBuilder();
        text.strip().codePoints().map(sign -> sign == '٫' ? '.' : Character.digit(sign, 10) >= 0 ? '0' + Character.digit(sign, 10) : sign)
                .forEach(latin::appendCodePoint);
        try {
            return new BigDecimal(latin.toString());
        } catch (NumberFormatException noNumber) {
            return other;
        }
    }

    Integer whole(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    /** The key of this sending; kept when the form comes back, fresh for a new one. */
    public String key() {
        return value("key").isEmpty() ? UUID.randomUUID().toString() : value("key");
    }

    /** The form with what the service said. A corrected form is a new request, and has a new key. */
    Form refused(NeighbourRefused said) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> unplaced = new ArrayList<>();
        for (ProblemErrorDto error : said.fields()) {
            String name = error.pointer().replaceFirst("^#?/", "").replace('/', '-');
            String field = values.containsKey(name) ? name : values.keySet().stream().filter(known -> known.startsWith(name + "-")).findFirst()
                    .orElse(values.keySet().stream().filter(known -> name.startsWith(known + "-")).findFirst().orElse(null));
            if (field == null) {
                unplaced.add(error.detail());
            } else {
                wrong.putIfAbsent(field, error.detail());
            }
        }
        String whole = said.status() != UNPROCESSABLE || wrong.isEmpty() && unplaced.isEmpty() ? said.detail() : null;
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.remove("key");
        return new Form(kept, wrong, unplaced.isEmpty() ? whole : String.join(" ", unplaced));
    }

    public Field field(String name) {
        return new Field(name, value(name), errors.get(name));
    }

    public boolean bad() {
        return !errors.isEmpty() || refused != null;
    }

    public List<Field> wrong() {
        return errors.keySet().stream().map(this::field).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
