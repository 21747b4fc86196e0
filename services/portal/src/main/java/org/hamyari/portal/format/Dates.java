package org.hamyari.portal.format;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.hamyari.portal.text.Language;

/** Dates in the calendar of the language and the zone of the city. */
public final class Dates {

    private final Language language;
    private final ZoneId zone;

    public Dates(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** {@code ۳ آذر ۱۴۰۵} or {@code 24 November 2026}. */
    public String date(Instant instant) {
        return format("d MMMM y", instant);
    }

    /** {@code ۱۳:۰۰} or {@code 13:00}. */
    public String time(Instant instant) {
        return format("HH:mm", instant);
    }

    /** The year a citizen would name: {@code ۱۴۰۵} or {@code 2026}. */
    public String year(Instant instant) {
        return format("y", instant);
    }

    /** Midnights between now and the deadline in the city; 0 on the last day, negative once it is over. */
    public long daysLeft(Instant now, Instant deadline) {
        if (!now.isBefore(deadline)) {
            return -1;
        }
        return ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), deadline.atZone(zone).toLocalDate());
    }

    private String format(String pattern, Instant instant) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, language.numbersAndDates());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }
}
