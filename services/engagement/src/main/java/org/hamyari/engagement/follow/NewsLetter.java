package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;

/** Writes the letter about news of a project in a language; what the owner did not write in it is told in the other. */
@ApplicationScoped
class NewsLetter {

    private final LetterSettings settings;
    private final Map<String, Properties> texts = Map.of("fa", load("fa"), "en", load("en"));

    NewsLetter(LetterSettings settings) {
        this.settings = settings;
    }

    record News(UUID projectId, UUID updateId, LocalizedTextDto projectTitle, LocalizedTextDto title, LocalizedTextDto body) {
    }

    record Letter(String subject, String text) {
    }

    Letter write(String cityId, News news, String language) {
        String project = oneLine(in(language, news.projectTitle));
        String title = oneLine(in(language, news.title));
        String page = settings.publicUrl() + "/" + language + "/" + cityId + "/projects/" + news.projectId;
        return new Letter(text(language, "news.subject", project, title), text(language, "news.text", project, title, in(language, news.body), page));
    }

    private String text(String language, String key, Object... places) {
        return new MessageFormat(texts.get(language).getProperty(key), Locale.ROOT).format(places);
    }

    private static String in(String language, LocalizedTextDto text) {
        String wanted = language.equals("fa") ? text.fa() : text.en();
        return Objects.requireNonNullElse(wanted, Objects.requireNonNullElse(text.fa(), text.en()));
    }

    // A line break in a subject would begin another header.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static Properties load(String language) {
        Properties properties = new Properties();
        String file = "hamyari/letters_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
