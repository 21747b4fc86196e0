package org.hamyari.portal.talk;

import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.format.Unit;

/**
 * A page on which somebody says one thing: a question, an answer, a complaint, a reason. Title, label, hint and button are keys of texts.
 *
 * @param context what it is said about, in the words of somebody else; may be absent
 * @param choice the key of what is to be chosen first; absent where there is nothing to choose
 * @param unit of the amount that may be typed; absent where none is asked for
 * @param back the address to which one goes without saying it
 */
public record Say(String title, LocalizedTextDto project, LocalizedTextDto context, String choice, List<Option> options, String label, String hint,
        String button, Unit unit, String back) {

    /** One of several that can be chosen; the text is a key. */
    public record Option(String value, String text) {
    }

    static Say about(String kind, LocalizedTextDto project, LocalizedTextDto context, String back) {
        return new Say("talk_" + kind + "_title", project, context, null, List.of(), "talk_" + kind + "_label", "talk_" + kind + "_hint",
                "talk_" + kind + "_button", null, back);
    }

    /** The same page, where something is chosen first. */
    Say choosing(String key, List<Option> from) {
        return new Say(title, project, context, key, from, label, hint, button, unit, back);
    }

    /** The same page, where an amount may be typed between the choice and the text. */
    Say counting(Unit in) {
        return new Say(title, project, context, choice, options, label, hint, button, in, back);
    }
}
