package org.hamyari.portal.format;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamyari.portal.text.Language;
import org.hamyari.portal.text.Markup;
import org.hamyari.portal.text.Texts;

/** Writes figures and dates into a page: for one language, and the zone and the units of one city. Every amount carries its unit. */
public final class Formats {

    private final Texts texts;
    private final Numbers numbers;
    private final Dates dates;
    private final ZoneId zone;
    private final Units units;

    public Formats(Texts texts, ZoneId zone, Units units) {
        this.texts = texts;
        this.numbers = new Numbers(texts.language());
        this.dates = new Dates(texts.language(), zone);
        this.zone = zone;
        this.units = units;
    }

    public String number(long value) {
        return numbers.integer(value);
    }

    /** A measured figure, rounded, always with the same number of decimals so that a column can be compared. */
    public String figure(double value, int decimals) {
        return numbers.decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN), decimals, decimals);
    }

    public String percent(int percent) {
        return numbers.percent(percent);
    }

    /** Hundredths of a per cent, with one decimal where it is not whole. */
    public String basisPoints(int points) {
        return numbers.percent(BigDecimal.valueOf(points, 2));
    }

    public Units units() {
        return units;
    }

    public String unit(Unit unit) {
        return texts.get(unit.text());
    }

    public String amount(Money money, Unit unit) {
        return numbers.amount(money, unit);
    }

    /** {@code 200,000 toman}: exact, in words that fit an attribute. */
    public String exact(Money money) {
        return in(money, units.exact(money.currency()));
    }

    /** {@code 387 million toman}: for reading, where the exact sum stands elsewhere. */
    public String brief(Money money) {
        return in(money, units.brief(money));
    }

    public RawString money(Money money) {
        return marked(money, units.exact(money.currency()));
    }

    public RawString briefMoney(Money money) {
        return marked(money, units.brief(money));
    }

    /** Where somebody is bound by an amount: toman, and the rial of the books below it. */
    public RawString bound(Money money) {
        if (!units.readOtherThanBooked(money.currency())) {
            return money(money);
        }
        return new RawString(money(money).getValue() + " <span class=\"sub\">" + marked(money, Unit.RIAL).getValue() + "</span>");
    }

    public RawString date(Instant instant) {
        return time(instant, dates.date(instant));
    }

    public RawString moment(Instant instant) {
        return time(instant, texts.get("component_moment", dates.date(instant), dates.time(instant)));
    }

    public RawString clock(Instant instant) {
        return time(instant, dates.time(instant));
    }

    public String plainDate(Instant instant) {
        return dates.date(instant);
    }

    public String plainTime(Instant instant) {
        return dates.time(instant);
    }

    public String year(Instant instant) {
        return dates.year(instant);
    }

    /** {@code 6 days left}, {@code last day}, {@code ended}. */
    public String daysLeft(Instant now, Instant deadline) {
        long days = dates.daysLeft(now, deadline);
        if (days < 0) {
            return texts.get("component_ended");
        }
        return days == 0 ? texts.get("component_last_day") : texts.get("component_days_left", days);
    }

    /** What somebody wrote, in the language of the page or else in the one it was written in, which is then marked. */
    public RawString words(Map<Language, String> written) {
        Language language = texts.language();
        if (written.get(language) != null) {
            return new RawString(Markup.escape(written.get(language)));
        }
        Language other = language.other();
        String text = written.getOrDefault(other, "");
        return new RawString("<span lang=\"" + other.tag() + "\" dir=\"" + other.direction() + "\">" + Markup.escape(text) + "</span>");
    }

    /** What somebody wrote at length: a blank line begins a new paragraph. */
    public RawString paragraphs(Map<Language, String> written) {
        Language language = written.containsKey(texts.language()) ? texts.language() : texts.language().other();
        String open = "<p lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">";
        return new RawString(Arrays.stream(written.getOrDefault(language, "").strip().split("\\R\\s*\\R"))
                .map(paragraph -> open + Markup.escape(paragraph) + "</p>")
                .collect(Collectors.joining()));
    }

    /** What somebody wrote with lists and emphasis, as the service keeps it. */
    public RawString prose(Map<Language, String> written) {
        Language language = written.containsKey(texts.language()) ? texts.language() : texts.language().other();
        return new RawString("<div lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"
                + Prose.html(written.getOrDefault(language, "")) + "</div>");
    }

    /** A day of the city's calendar. */
    public RawString day(LocalDate day) {
        String text = dates.date(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
        return new RawString("<time datetime=\"" + day + "\">" + Markup.escape(text) + "</time>");
    }

    /** {@code 1,225 million toman}: in a unit that was chosen for several amounts. */
    public String in(Money money, Unit unit) {
        return texts.get("component_amount", numbers.amount(money, unit), texts.get(unit.text()));
    }

    private RawString marked(Money money, Unit unit) {
        RawString number = new RawString("<span class=\"num\">" + numbers.amount(money, unit) + "</span>");
        return texts.markup("component_amount", number, texts.get(unit.text()));
    }

    private static RawString time(Instant instant, String text) {
        return new RawString("<time datetime=\"" + instant + "\">" + Markup.escape(text) + "</time>");
    }
}
