package org.hamyari.catalogue.talk;

import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What people type into a field without markup: control characters go, line breaks stay, markup is text like any other. */
public final class PlainText {

    private static final int SHORTEST = 3;

    private PlainText() {
    }

    /** The text as it is kept, or a refusal where nothing is left of it. */
    public static String of(String typed, String pointer) {
        String text = typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        if (text.length() < SHORTEST) {
            throw new DomainException(Invalid.field(pointer, "text-too-short", SHORTEST));
        }
        return text;
    }
}
