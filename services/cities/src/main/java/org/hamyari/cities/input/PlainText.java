package org.hamyari.cities.input;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * Text as people wrote it, without signs that are not text: control characters, direction overrides (they make a line read other than it
 * is stored) and broken surrogates. Markup is text like any other; who shows it escapes it.
 */
public final class PlainText {

    private static final IntPredicate STEERS = sign -> sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069
            || sign == 0xFEFF || sign >= 0xD800 && sign <= 0xDFFF || sign != '\n' && Character.getType(sign) == Character.CONTROL;

    private PlainText() {
    }

    /** The text; {@code null} where nothing is left of it. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String kept = lines.codePoints().filter(STEERS.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        String clean = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Both languages; {@code null} where nothing is left of either. */
    public static LocalizedTextDto clean(LocalizedTextDto text) {
        String fa = text == null ? null : clean(text.fa());
        String en = text == null ? null : clean(text.en());
        return fa == null && en == null ? null : new LocalizedTextDto(fa, en);
    }
}
