package org.hamyari.portal.stage;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.portal.component.Field;

/** The form by which an official hands in evidence; a file has to be chosen again where the form is shown again. */
public record EvidenceForm(List<Choice> criteria, Field criterion, Field statement, Field url, Field file, List<String> refusals, boolean kept,
        String key) {

    public List<Field> errors() {
        List<Field> errors = new ArrayList<>();
        for (Field field : List.of(criterion, statement, url, file)) {
            if (field.bad()) {
                errors.add(field);
            }
        }
        return errors;
    }

    public boolean bad() {
        return !errors().isEmpty() || !refusals.isEmpty();
    }
}
