package org.hamyari.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.hamyari.portal.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private final Dates persian = new Dates(Language.FA, TEHRAN);
    private final Dates english = new Dates(Language.EN, TEHRAN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:29:00Z, ۳ آذر ۱۴۰۵",
        "2026-03-21T08:30:00Z, ۱ فروردین ۱۴۰۵",
        "2026-03-20T20:29:59Z, ۲۹ اسفند ۱۴۰۴",
        "2026-03-20T20:30:00Z, ۱ فروردین ۱۴۰۵",
        "2021-03-20T12:00:00Z, ۳۰ اسفند ۱۳۹۹",
        "2025-03-20T12:00:00Z, ۳۰ اسفند ۱۴۰۳"
    })
    void writesJalaliDatesOnPersianPages(Instant instant, String expected) {
        assertEquals(expected, persian.date(instant));
    }

    @Test
    void writesGregorianDatesOnEnglishPages() {
        assertEquals("24 November 2026", english.date(Instant.parse("2026-11-24T20:29:00Z")));
    }

    @Test
    void writesTimesInTheZoneOfTheCity() {
        assertEquals("۱۳:۰۰", persian.time(Instant.parse("2026-11-18T09:30:00Z")));
        assertEquals("13:00", english.time(Instant.parse("2026-11-18T09:30:00Z")));
        assertEquals("10:30", new Dates(Language.EN, ZoneId.of("Europe/Amsterdam")).time(Instant.parse("2026-11-18T09:30:00Z")));
    }

    @Test
    void countsTheMidnightsThatAreLeft() {
        Instant deadline = Instant.parse("2026-11-24T20:29:00Z");
        assertEquals(6, english.daysLeft(Instant.parse("2026-11-18T09:30:00Z"), deadline));
        assertEquals(0, english.daysLeft(Instant.parse("2026-11-24T19:00:00Z"), deadline));
        assertEquals(1, english.daysLeft(Instant.parse("2026-11-23T20:00:00Z"), deadline));
        assertEquals(-1, english.daysLeft(deadline, deadline));
    }
}
