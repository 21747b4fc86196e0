package org.hamyari.cities.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hamyari.cities.api.LanguageDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.city.City;
import org.hamyari.platform.money.Money;

/** The words of the letters. A sum is the partner's statement and says so; the last line ends the letters. */
@ApplicationScoped
class AlertLetters {

    private static final Map<LanguageDto, Locale> NUMBERS =
            Map.of(LanguageDto.FA, Locale.forLanguageTag("fa-u-nu-arabext"), LanguageDto.EN, Locale.UK);

    private final Map<LanguageDto, Properties> texts = Map.of(LanguageDto.FA, load("fa"), LanguageDto.EN, load("en"));
    private final ObserverSettings settings;

    AlertLetters(ObserverSettings settings) {
        this.settings = settings;
    }

    /** A letter; the address it goes to is the caller's business. */
    record Letter(String subject, String text) {
    }

    /** @param count how many projects there are, of which some are listed */
    Letter about(City city, LanguageDto language, List<ObservedProject> projects, long count, String token) {
        String name = in(language, city.name());
        String page = settings.publicUrl() + "/" + language + "/" + city.id() + "/observer";
        StringBuilder body = new StringBuilder(say(language, "begin", name, number(language, count))).append("\n\n");
        for (ObservedProject project : projects) {
            body.append(say(language, "project", line(in(language, project.title())), line(in(language, project.platformName())),
                    sum(language, project.raised()), sum(language, project.target()), project.url())).append("\n\n");
        }
        if (count > projects.size()) {
            body.append(say(language, "more", number(language, count - projects.size()))).append("\n\n");
        }
        body.append(say(language, "end", page, page + "/alerts/" + token)).append('\n');
        return new Letter(count == 1 ? say(language, "subject.one", name) : say(language, "subject.many", name, number(language, count)),
                body.toString());
    }

    private String sum(LanguageDto language, Money money) {
        MoneyDto dto = money.toDto();
        return number(language, new BigDecimal(dto.amount())) + " "
                + texts.get(language).getProperty("currency." + dto.currency(), dto.currency());
    }

    private static String number(LanguageDto language, Number number) {
        return NumberFormat.getInstance(NUMBERS.get(language)).format(number);
    }

    private String say(LanguageDto language, String key, Object... arguments) {
        return new MessageFormat(texts.get(language).getProperty(key), Locale.ROOT).format(arguments);
    }

    private static String in(LanguageDto language, LocalizedTextDto text) {
        String wanted = language == LanguageDto.FA ? text.fa() : text.en();
        return wanted != null ? wanted : language == LanguageDto.FA ? text.en() : text.fa();
    }

    /** A partner's words stay on their line. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").trim();
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Thread.currentThread().getContextClassLoader()
                .getResourceAsStream("observer-letters_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
