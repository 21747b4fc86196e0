package org.hamyari.portal.policy;

import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Field;

/** What is written or published, and the form that begins another; {@code key} is made with the form. */
public record DraftList(List<PolicyLine> drafts, boolean writes, List<Choice> kinds, List<Choice> services, Field kind, Field service,
        String key) {

    /** One of the things that can be chosen. */
    public record Choice(String value, LocalizedTextDto name) {
    }

    public List<Field> errors() {
        return List.of(kind, service).stream().filter(Field::bad).toList();
    }

    public boolean bad() {
        return !errors().isEmpty();
    }
}
