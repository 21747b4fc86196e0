package org.hamyari.portal.register;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.portal.component.Field;

/**
 * One question of a form.
 *
 * @param kind text, area, email, tel, url, date, check or select
 * @param options of a select
 * @param stands markup: what somebody else has put on record meanwhile; empty where nobody has
 */
public record Input(Field field, String label, String hint, String kind, boolean leftToRight, List<Option> options, String stands) {

    /** One answer of a select. */
    public record Option(String value, String label, boolean chosen) {
    }

    public boolean checked() {
        return !field.value().isEmpty();
    }

    /** Ids of what stands below the label. */
    public String describedBy() {
        return Stream.of(hint.isEmpty() ? "" : "-h", field.bad() ? "-e" : "", stands.isEmpty() ? "" : "-s").filter(part -> !part.isEmpty())
                .map(part -> field.name() + part).collect(Collectors.joining(" "));
    }

    Input refused(String why) {
        return new Input(field.refused(why), label, hint, kind, leftToRight, options, stands);
    }

    Input beside(String record) {
        return new Input(field, label, hint, kind, leftToRight, options, record);
    }
}
