package org.hamyari.portal.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the pages, one file per feature and language ({@code texts/<feature>_<language>.properties}).
 * A text is our own markup: it may contain {@code <strong>}; what is put into it is escaped. Numbers and plurals follow the language.
 */
public final class Texts {

    /** The features that have words of their own; each key starts with the name of its feature. */
    public static final List<String> FEATURES = List.of("frame", "component", "style", "entry", "about", "project", "match", "pledge",
            "home", "mine", "fund", "city", "stage", "figures", "vote", "desk", "assess", "policy", "training", "register", "observer",
            "compare", "pilot", "mentoring", "factor", "file", "talk",
            "service", "propose", "record", "share", "find",
            "delivery", "review", "terms", "editor");

    private static final Map<Language, Properties> TEXTS = readAll();

    private final Language language;

    public Texts(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public static Set<String> keys(Language language) {
        return new TreeSet<>(TEXTS.get(language).stringPropertyNames());
    }

    public boolean knows(String key) {
        return TEXTS.get(language).containsKey(key);
    }

    /** The text as markup. */
    public RawString markup(String key, Object... values) {
        return new RawString(fill(raw(key), Arrays.stream(values).map(Texts::escaped).toArray()));
    }

    /** The text as plain characters, for a title or an attribute set from code. */
    public String get(String key, Object... values) {
        return fill(raw(key), values);
    }

    String raw(String key) {
        String pattern = TEXTS.get(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.tag());
        }
        return pattern;
    }

    private String fill(String pattern, Object[] values) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(values);
    }

    private static Object escaped(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case RawString markup -> markup.getValue();
            default -> Markup.escape(value.toString());
        };
    }

    private static Map<Language, Properties> readAll() {
        Map<Language, Properties> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties all = new Properties();
            FEATURES.forEach(feature -> read(feature, language, all));
            texts.put(language, all);
        }
        return texts;
    }

    private static void read(String feature, Language language, Properties into) {
        String name = "texts/" + feature + "_" + language.tag() + ".properties";
        try (InputStream file = Texts.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Missing " + name);
            }
            into.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
