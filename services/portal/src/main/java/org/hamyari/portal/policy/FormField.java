package org.hamyari.portal.policy;

import org.hamyari.portal.component.Field;

/** A field of a form about a part of a policy; {@code rows} where it is a text of several lines, {@code type} else. */
public record FormField(Field field, String label, String hint, Integer rows, String type) {

    FormField typed(String value) {
        return new FormField(Field.typed(field.name(), value), label, hint, rows, type);
    }

    FormField refused(String why) {
        return new FormField(field.refused(why), label, hint, rows, type);
    }
}
