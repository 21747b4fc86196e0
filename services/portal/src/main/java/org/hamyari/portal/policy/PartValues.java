package org.hamyari.portal.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hamyari.portal.api.LocalizedTextDto;

/** Values of a form's fields, by name, in the order of the form. */
final class PartValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    PartValues one(String name, Object value) {
        values.put(name, value == null ? "" : value.toString());
        return this;
    }

    PartValues both(String name, LocalizedTextDto text) {
        return one(name + "_fa", text == null ? null : text.fa()).one(name + "_en", text == null ? null : text.en());
    }

    Map<String, String> all() {
        return values;
    }
}
