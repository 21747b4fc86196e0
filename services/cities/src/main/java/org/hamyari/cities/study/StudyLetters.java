package org.hamyari.cities.study;

import io.smallrye.config.ConfigMapping;
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
import org.hamyari.cities.study.Expert.Contact;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.mail.Mails;

/** Letters to experts, each in the expert's language. */
@ApplicationScoped
class StudyLetters {

    private final Mails mails;
    private final Settings settings;
    private final Map<String, Properties> texts = Map.of("fa", load("fa"), "en", load("en"));

    StudyLetters(Mails mails, Settings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** What letters need to know. */
    @ConfigMapping(prefix = "hamyari.letters")
    interface Settings {

        /** The address of the portal, as people reach it. */
        String publicUrl();
    }

    void invite(Study study, Contact to, String code) {
        send("invitation", UUID.randomUUID(), study, to, Codes.shown(code), page(study, to, "assessments/invitation"));
    }

    /** One letter a round and kind, however often it is asked for while the first still waits. */
    void tell(String kind, UUID reason, Study study, int round, Contact to) {
        send(kind, reason, study, to, Integer.toString(round), page(study, to, "assessments/" + study.id() + "/seat"));
    }

    private void send(String kind, UUID reason, Study study, Contact to, String detail, String page) {
        String title = oneLine(in(to.language(), study.title()));
        mails.queue(reason, to.email(), text(to.language(), kind + ".subject", title, digits(kind, to, detail)),
                text(to.language(), kind + ".text", to.name(), title, in(to.language(), study.purpose()), digits(kind, to, detail), page));
    }

    private static String digits(String kind, Contact to, String detail) {
        return kind.equals("invitation") || to.language().equals("en") ? detail : Sentences.text("%s", "%s", detail).fa();
    }

    private String page(Study study, Contact to, String path) {
        return settings.publicUrl() + "/" + to.language() + "/" + study.cityId() + "/" + path;
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
        String file = "hamyari/study_letters_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
