package org.hamyari.portal.desk;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Page;

/** The form of a second signature: yes or back, always with a reason. What was typed stays. */
public record Decision(String choice, Field choiceField, Field reason) {

    private static final int SHORTEST_REASON = 3;

    static Decision empty() {
        return new Decision("", Field.empty("approve"), Field.empty("reason"));
    }

    static Decision of(String choice, String reason, Page page) {
        String chosen = "APPROVE".equals(choice) || "REJECT".equals(choice) ? choice : "";
        Field choiceField = Field.empty("approve");
        Field reasonField = Field.typed("reason", reason);
        boolean enough = reason != null && reason.strip().length() >= SHORTEST_REASON;
        return new Decision(chosen, chosen.isEmpty() ? choiceField.refused(page.texts().get("desk_choice_error")) : choiceField,
                enough ? reasonField : reasonField.refused(page.texts().get("desk_reason_error")));
    }

    public boolean bad() {
        return choiceField.bad() || reason.bad();
    }

    public List<Field> errors() {
        List<Field> errors = new ArrayList<>();
        if (choiceField.bad()) {
            errors.add(choiceField);
        }
        if (reason.bad()) {
            errors.add(reason);
        }
        return errors;
    }

    public boolean approves() {
        return choice.equals("APPROVE");
    }

    public boolean rejects() {
        return choice.equals("REJECT");
    }
}
