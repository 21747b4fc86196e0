package org.hamyari.portal.component;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.neighbour.NeighbourRefused;

/**
 * A form with several fields: what was typed stays, and what the service refused stands at its field; what belongs to no field stands above.
 *
 * @param values by the names of the fields
 * @param problems by the names of the fields, in the order in which the service named them
 */
public record Form(Map<String, String> values, Map<String, String> problems) {

    /** The whole form, as a place for what belongs to no field. */
    public static final String WHOLE = "form";

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, Map.of());
    }

    public static Form typed(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.getFirst()));
        return new Form(values, Map.of());
    }

    public Field field(String name) {
        return new Field(name, value(name), problems.get(name));
    }

    /** A field that occurs once for each line, or once for each thing with a code. */
    public Field field(String name, Object line) {
        return field(name + line);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name, String value) {
        return value(name).equals(value);
    }

    public boolean has(String name, Object line, String value) {
        return has(name + line, value);
    }

    public boolean bad() {
        return !problems.isEmpty();
    }

    public String whole() {
        return problems.get(WHOLE);
    }

    public List<Field> errors() {
        return problems.keySet().stream().map(this::field).toList();
    }

    public Form refused(String name, String why) {
        Map<String, String> all = new LinkedHashMap<>(problems);
        all.putIfAbsent(name, why);
        return new Form(values, all);
    }

    /**
     * What the service refused, at its fields.
     *
     * @param fieldOf the name of a field for a JSON pointer without its mark; what no field answers to belongs to the whole form
     */
    public Form refused(NeighbourRefused refusal, UnaryOperator<String> fieldOf) {
        if (refusal.fields().isEmpty()) {
            return refused(WHOLE, refusal.detail());
        }
        Form form = this;
        for (ProblemErrorDto error : refusal.fields()) {
            String field = fieldOf.apply(error.pointer().replaceFirst("^#?/", ""));
            form = form.refused(field == null ? WHOLE : field, error.detail());
        }
        return form;
    }

    /** Names and values by turns, to be kept over a sign-in. */
    public String[] turns() {
        return values.entrySet().stream().flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue())).toArray(String[]::new);
    }
}
