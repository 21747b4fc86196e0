package org.hamyari.portal.propose;

import java.util.List;
import org.hamyari.portal.component.Form;

/**
 * The form of one question.
 *
 * @param text key of its name in the texts; the question itself and what is said below it have the same key with an ending
 * @param version of the record that the writer has seen
 * @param map address of a picture to point at; absent where no place is asked
 * @param overtaken somebody else has changed the record meanwhile; nothing was saved
 */
public record StepView(String text, String progress, String address, String back, Group asks, List<Group> lines, boolean mayAdd, Form form,
        long version, boolean overtaken, String map) {

    /**
     * What is asked together.
     *
     * @param name of a line of a list, else absent
     * @param others the same in the other language
     * @param othersOpen something is written there already, or is wrong there
     */
    public record Group(String name, List<AskView> asks, List<AskView> others, boolean othersOpen) {
    }

    public String question() {
        return text + "_question";
    }

    public String lead() {
        return text + "_lead";
    }

    /** The answer is mended on the way from the page on which all answers are checked. */
    public boolean checking() {
        return form.has("from", "check");
    }

    public boolean bad() {
        return overtaken || form.bad();
    }
}
