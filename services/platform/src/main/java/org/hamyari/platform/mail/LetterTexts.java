package org.hamyari.platform.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.hamyari.platform.api.LocalizedTextDto;

/** The words of letters in both languages: {@code hamyari/<name>_fa.properties} and {@code hamyari/<name>_en.properties} of the service. */
public final class LetterTexts {

    private final Map<String, Properties> texts;

    public LetterTexts(String name) {
        texts = Map.of("fa", load(name, "fa"), "en", load(name, "en"));
    }

    /** The text of a key with its places filled. */
    public String text(String language, String key, Object... places) {
        return new MessageFormat(texts.get(language).getProperty(key), Locale.ROOT).format(places);
    }

    /** What is not written in the language is told in the other. */
    public static String in(String language, LocalizedTextDto text) {
        String wanted = language.equals("fa") ? text.fa() : text.en();
        return Objects.requireNonNullElse(wanted, Objects.requireNonNullElse(text.fa(), text.en()));
    }

    /** The text for a subject, in which a line break would begin another header. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static Properties load(String name, String language) {
        Properties properties = new Properties();
        String file = "hamyari/" + name + "_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
