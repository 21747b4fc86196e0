package org.hamyari.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Page;

/** The form of a second signature: yes or back, always with a reason. What was typed stays; {@code kept} over a sign-in too. */
public record Decision(String choice, Field choiceField, Field reason, boolean kept) {

    private static final int SHORTEST_REASON = 3;

    /** What was typed before somebody had to sign in; not judged yet. */
    public static Decision kept(Map<String, String> typed) {
        return new Decision(typed.getOrDefault("decision", ""), Field.empty("approve"), Field.typed("reason", typed.get("reason")), !typed.isEmpty());
    }

    public static Decision of(String choice, String reason, Page page) {
        String chosen = "APPROVE".equals(choice) || "REJECT".equals(choice) ? choice : "";
        Field choiceField = Field.empty("approve");
        Field reasonField = Field.typed("reason", reason);
        boolean enough = reason != null && reason.strip().length() >= SHORTEST_REASON;
        return new Decision(chosen, chosen.isEmpty() ? choiceField.refused(page.texts().get("desk_choice_error")) : choiceField,
                enough ? reasonField : reasonField.refused(page.texts().get("desk_reason_error")), false);
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
