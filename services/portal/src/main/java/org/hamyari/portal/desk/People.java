package org.hamyari.portal.desk;

import io.quarkus.qute.RawString;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Markup;

/** How an official is named on the desk: the services know the opaque subject only. */
public final class People {

    private static final int SHORT = 8;

    private People() {
    }

    public static String name(Page page, String subject) {
        if (subject.equals(page.visitor().subject())) {
            return page.texts().get("component_you");
        }
        return page.texts().get("desk_colleague", subject.substring(0, Math.min(SHORT, subject.length())));
    }

    /** What an official wrote, in the direction of its own language. */
    public static RawString written(String text) {
        return new RawString("<bdi>" + Markup.escape(text == null ? "" : text) + "</bdi>");
    }

    public static boolean isVisitor(Page page, String subject) {
        return subject.equals(page.visitor().subject());
    }
}
