package org.hamyari.portal.register;

import java.util.List;
import org.hamyari.portal.component.Field;

/**
 * One question of a form.
 *
 * @param kind text, area, email, tel, url, date, check or select
 * @param options of a select
 */
public record Input(Field field, String label, String hint, String kind, boolean leftToRight, List<Option> options) {

    /** One answer of a select. */
    public record Option(String value, String label, boolean chosen) {
    }

    public boolean checked() {
        return !field.value().isEmpty();
    }
}
