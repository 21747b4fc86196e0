package org.hamyari.catalogue.project;

import java.util.Objects;
import java.util.stream.Stream;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** How long a text of a project may be, in characters of each language. */
public final class TextLimit {

    public static final int TITLE = 120;
    static final int SUMMARY = 400;

    private TextLimit() {
    }

    /** Refuses a text that is longer in any language. */
    public static void requireShort(LocalizedTextDto text, int most, String pointer) {
        if (Stream.of(text.fa(), text.en()).filter(Objects::nonNull).anyMatch(language -> language.length() > most)) {
            throw new DomainException(Invalid.field(pointer, "text-too-long", most));
        }
    }
}
