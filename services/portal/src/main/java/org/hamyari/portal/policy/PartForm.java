package org.hamyari.portal.policy;

import java.util.List;
import org.hamyari.portal.component.Field;

/**
 * The form of one part of a draft.
 *
 * @param version of the draft that the writer has seen
 * @param overtaken somebody else has changed the draft meanwhile; nothing was saved
 */
public record PartForm(String headline, String address, String back, List<FormField> fields, long version, boolean removable,
        boolean overtaken) {

    public List<Field> errors() {
        return fields.stream().map(FormField::field).filter(Field::bad).toList();
    }

    public boolean bad() {
        return overtaken || !errors().isEmpty();
    }
}
