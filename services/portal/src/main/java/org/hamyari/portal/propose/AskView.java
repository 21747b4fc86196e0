package org.hamyari.portal.propose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.portal.component.Field;

/**
 * One thing that is asked, as the form shows it.
 *
 * @param hint absent where the label says enough
 * @param unit of an amount, else absent
 * @param rows of a long text, else absent
 * @param language of the words that belong here, else absent
 * @param choices what there is to choose from, else empty
 */
public record AskView(Field field, String kind, String label, String hint, String unit, Integer rows, String language, List<Choice> choices) {

    /** One of several; {@code field} has a name of its own where several may be chosen. */
    public record Choice(String name, String value, String label, boolean chosen) {
    }

    /** Attributes that tie the field to its hint and its error. */
    public String marks() {
        String described = Stream.of(hint == null ? "" : field.name() + "-h", field.bad() ? field.name() + "-e" : "").filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return (field.bad() ? "aria-invalid=\"true\" " : "") + (described.isEmpty() ? "" : "aria-describedby=\"" + described + "\"");
    }

    public boolean filled() {
        return !field.value().isBlank();
    }
}
