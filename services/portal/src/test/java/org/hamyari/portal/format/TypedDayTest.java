package org.hamyari.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.hamyari.portal.text.Language;
import org.junit.jupiter.api.Test;

class TypedDayTest {

    @Test
    void readsADayOfBothCalendarsInAnyDigits() {
        LocalDate day = LocalDate.of(2027, 3, 15);
        assertEquals(Optional.of(day), TypedDay.parse("2027-03-15"));
        assertEquals(Optional.of(day), TypedDay.parse(" ۲۰۲۷/۳/۱۵ "));
        assertEquals(Optional.of(day), TypedDay.parse("1405-12-24"));
        assertEquals(Optional.of(day), TypedDay.parse("۱۴۰۵/۱۲/۲۴"));
    }

    @Test
    void knowsTheLeapYearsOfBothCalendars() {
        assertEquals(Optional.of(LocalDate.of(2025, 3, 20)), TypedDay.parse("1403-12-30"));
        assertEquals(Optional.empty(), TypedDay.parse("1404-12-30"));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), TypedDay.parse("2028-02-29"));
        assertEquals(Optional.empty(), TypedDay.parse("2027-02-29"));
    }

    @Test
    void takesNothingElseForADay() {
        for (String typed : new String[] {"", "soon", "20 March", "2027-13-01", "1405-07-31", "27-03-15", "2027-03-15T00:00"}) {
            assertEquals(Optional.empty(), TypedDay.parse(typed), typed);
        }
    }

    @Test
    void writesADayAsTheReaderWouldTypeIt() {
        for (LocalDate day = LocalDate.of(2025, 3, 18); day.isBefore(LocalDate.of(2027, 3, 25)); day = day.plusDays(1)) {
            assertEquals(Optional.of(day), TypedDay.parse(TypedDay.of(day, Language.FA)));
            assertEquals(Optional.of(day), TypedDay.parse(TypedDay.of(day, Language.EN)));
        }
    }
}
