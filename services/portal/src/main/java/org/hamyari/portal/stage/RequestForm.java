package org.hamyari.portal.stage;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.portal.component.Field;

/** The form by which an official asks to move the city; {@code refusals} say why the service did not take it. */
public record RequestForm(List<Choice> stages, Field stage, Field reason, List<String> refusals, boolean kept, String key) {

    public List<Field> errors() {
        List<Field> errors = new ArrayList<>();
        if (stage.bad()) {
            errors.add(stage);
        }
        if (reason.bad()) {
            errors.add(reason);
        }
        return errors;
    }

    public boolean bad() {
        return stage.bad() || reason.bad() || !refusals.isEmpty();
    }
}
