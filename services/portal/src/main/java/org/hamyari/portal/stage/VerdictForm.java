package org.hamyari.portal.stage;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.portal.component.Field;

/** The form of a reviewer's verdict. */
public record VerdictForm(String verdict, Field choice, Field reasons, List<String> refusals, boolean kept, String key) {

    public List<Field> errors() {
        List<Field> errors = new ArrayList<>();
        if (choice.bad()) {
            errors.add(choice);
        }
        if (reasons.bad()) {
            errors.add(reasons);
        }
        return errors;
    }

    public boolean bad() {
        return !errors().isEmpty() || !refusals.isEmpty();
    }

    public boolean accepts() {
        return verdict.equals("ACCEPTED");
    }

    public boolean refuses() {
        return verdict.equals("REFUSED");
    }
}
