package org.hamyari.portal.service;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.neighbour.NeighbourRefused;

/**
 * A form as it was typed, and what the service said about it. A field is called as its place in what is sent ({@code cost.amount} for
 * {@code /cost/amount}), so that a refusal finds its field by itself.
 *
 * @param overtaken whether somebody else changed meanwhile what the form is about
 */
public record Typed(Map<String, List<String>> values, List<Problem> problems, boolean overtaken) {

    private static final int OVERTAKEN = 412;
    private static final Pattern ITEM = Pattern.compile("serviceIds\\.(\\d{1,3})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Groups of boxes, of which a browser sends nothing while nothing is ticked. */
    private static final Set<String> BOXES = Set.of("reasons", "funding", "continuity", "leftOut");

    /**
     * What is wrong.
     *
     * @param field id of what it is about
     * @param shown whether that stands on the page
     */
    public record Problem(String field, boolean shown, String text) {
    }

    static Typed fresh() {
        return new Typed(Map.of(), List.of(), false);
    }

    static Typed of(Map<String, List<String>> values) {
        return new Typed(values, List.of(), false);
    }

    static Typed sent(MultivaluedMap<String, String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, given) -> values.put(name, List.copyOf(given)));
        return of(values);
    }

    /** The form with the refusal; a corrected form is a new request, and has a new key. */
    Typed refused(NeighbourRefused said) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.remove("key");
        List<Problem> found = said.fields().isEmpty() ? List.of(new Problem("", false, said.detail()))
                : said.fields().stream().map(error -> problem(error.pointer(), error.detail())).distinct().toList();
        return new Typed(kept, found, said.status() == OVERTAKEN);
    }

    /** The form with something wrong that need not be asked. */
    Typed wrong(String field, String text) {
        return new Typed(values, List.of(new Problem(field, true, text)), false);
    }

    /** The field at this place; the first below it where a group of fields is meant, the line where an item of the list is. */
    private Problem problem(String pointer, String text) {
        String place = pointer.replaceFirst("^#?/", "").replace('/', '.');
        Matcher item = ITEM.matcher(place);
        if (item.matches() && Integer.parseInt(item.group(1)) < all("id").size()) {
            return new Problem("s-" + all("id").get(Integer.parseInt(item.group(1))), true, text);
        }
        String field = values.keySet().stream().filter(own -> own.equals(place) || own.startsWith(place + ".")).findFirst().orElse(place);
        return new Problem(field, values.containsKey(field) || BOXES.contains(field), text);
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    public Field field(String name) {
        return new Field(name, value(name), error(name));
    }

    /** Why a field is refused, or nothing. */
    public String error(String name) {
        return problems.stream().filter(problem -> problem.field().equals(name)).map(Problem::text).findFirst().orElse(null);
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

    /** Those of the values that were ticked, or of the one that was chosen. */
    <E extends Enum<E>> List<E> chosen(String name, E[] all) {
        return Arrays.stream(all).filter(value -> chosen(name, value.toString())).toList();
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    List<UUID> ids() {
        return all("id").stream().filter(ID.asMatchPredicate()).map(UUID::fromString).toList();
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
