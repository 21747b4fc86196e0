package org.hamyari.cities.input;

import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** A text in Persian, English or both, as it comes in. */
public final class Bilingual {

    private Bilingual() {
    }

    /** Refuses a text that is empty in both languages or longer than such a text may be. */
    public static LocalizedTextDto require(LocalizedTextDto text, String pointer, int maxLength) {
        if (isBlank(text.fa()) && isBlank(text.en())) {
            throw new DomainException(Invalid.field(pointer, "text-missing"));
        }
        requireLength(text.fa(), pointer + "/fa", maxLength);
        requireLength(text.en(), pointer + "/en", maxLength);
        return text;
    }

    private static void requireLength(String text, String pointer, int maxLength) {
        if (text != null && text.length() > maxLength) {
            throw new DomainException(Invalid.field(pointer, "text-too-long", maxLength));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
