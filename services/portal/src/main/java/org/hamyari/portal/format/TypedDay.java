package org.hamyari.portal.format;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamyari.portal.text.Language;

/** A day as somebody typed it, year first, in Persian, Arabic or Latin digits, by the Gregorian or the Persian calendar. */
public final class TypedDay {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final ULocale PERSIAN = new ULocale("fa@calendar=persian");
    /** No project was due before: an earlier year is one of the Persian calendar. */
    private static final int FIRST_GREGORIAN_YEAR = 1700;

    private TypedDay() {
    }

    /** The day, or nothing when it is none. */
    public static Optional<LocalDate> parse(String typed) {
        Matcher day = DAY.matcher(TypedAmount.latinDigits(typed));
        if (!day.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        try {
            return Optional.of(year < FIRST_GREGORIAN_YEAR ? persian(year, month, dayOfMonth) : LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /** As somebody who reads the language would type it. */
    public static String of(LocalDate day, Language language) {
        if (language != Language.FA) {
            return day.toString();
        }
        Calendar calendar = calendar();
        calendar.setTimeInMillis(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toEpochMilli());
        return String.format(Locale.ROOT, "%04d-%02d-%02d", calendar.get(Calendar.EXTENDED_YEAR), calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }

    private static LocalDate persian(int year, int month, int dayOfMonth) {
        Calendar calendar = calendar();
        calendar.setLenient(false);
        calendar.set(year, month - 1, dayOfMonth, 12, 0, 0);
        return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
    }

    private static Calendar calendar() {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        return calendar;
    }
}
