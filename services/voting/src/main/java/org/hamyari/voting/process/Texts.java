package org.hamyari.voting.process;

import java.util.Locale;
import org.hamyari.platform.api.LocalizedTextDto;

/** A text of a file, whose language the file may name. */
public final class Texts {

    private static final int MOST = 20_000;

    private Texts() {
    }

    /** The text under its language; where we have no place for that language it stands under English, untranslated. */
    public static LocalizedTextDto in(String language, String text) {
        String cut = text.length() <= MOST ? text : text.substring(0, MOST);
        return language.toLowerCase(Locale.ROOT).startsWith("fa") ? new LocalizedTextDto(cut, null) : new LocalizedTextDto(null, cut);
    }
}
