package org.hamyari.portal.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages; the first part of every address says which one. */
public enum Language {
    FA("fa", "rtl", "fa-IR", "fa_IR@calendar=persian"),
    EN("en", "ltr", "en-GB", "en_GB@calendar=gregorian");

    private final String tag;
    private final String direction;
    private final Locale locale;
    private final ULocale numbersAndDates;

    Language(String tag, String direction, String locale, String numbersAndDates) {
        this.tag = tag;
        this.direction = direction;
        this.locale = Locale.forLanguageTag(locale);
        this.numbersAndDates = new ULocale(numbersAndDates);
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(FA);
    }

    public String tag() {
        return tag;
    }

    public String direction() {
        return direction;
    }

    public boolean rightToLeft() {
        return direction.equals("rtl");
    }

    public Locale locale() {
        return locale;
    }

    /** Carries the calendar too: Jalali for Persian, Gregorian for English. */
    public ULocale numbersAndDates() {
        return numbersAndDates;
    }

    public Language other() {
        return this == FA ? EN : FA;
    }
}
