package org.hamyari.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of all problems in both languages: platform's own and those of the service, from files of the same name. */
@ApplicationScoped
public class ProblemTexts {

    /** The languages we answer in; the first is the default. */
    public static final List<String> LANGUAGES = List.of("en", "fa");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Map<String, Properties> byLanguage =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, ProblemTexts::load));

    /** The text under a key, with its places filled; a missing key is a defect and shows as the key itself. */
    public String text(String language, String key, Object... arguments) {
        Properties texts = byLanguage.get(language);
        return new MessageFormat(texts.getProperty(key, key), Locale.ROOT)
                .format(Stream.of(arguments).map(argument -> digits(language, word(texts, String.valueOf(argument)))).toArray());
    }

    /** A number stands in the digits of its sentence. */
    private static String digits(String language, String argument) {
        return language.equals("fa") && NUMBER.matcher(argument).matches()
                ? argument.chars().map(sign -> sign == '.' ? '٫' : '۰' + sign - '0')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : argument;
    }

    /** People read the word for a stage, a capability or a kind of thing, where there is one, and not its code. */
    private static String word(Properties texts, String argument) {
        return texts.getProperty("word." + argument.replace(' ', '-'), argument);
    }

    public boolean has(String language, String key) {
        return byLanguage.get(language).containsKey(key);
    }

    /** The best of our languages for the caller's wishes. */
    public static String choose(List<Locale> wishes) {
        return wishes.stream().map(Locale::getLanguage).filter(LANGUAGES::contains).findFirst().orElse(LANGUAGES.getFirst());
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("hamyari/problems_" + language + ".properties"))) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
