package org.hamyari.portal.frame;

import java.util.EnumMap;
import java.util.Map;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.text.Language;

/** What people wrote in one or both languages. */
public final class Words {

    private Words() {
    }

    public static Map<Language, String> of(LocalizedTextDto text) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        if (text != null && text.fa() != null) {
            words.put(Language.FA, text.fa());
        }
        if (text != null && text.en() != null) {
            words.put(Language.EN, text.en());
        }
        return words;
    }

    /** For a title or a heading set from code. */
    public static String plain(LocalizedTextDto text, Language language) {
        Map<Language, String> words = of(text);
        return words.getOrDefault(language, words.getOrDefault(language.other(), ""));
    }
}
