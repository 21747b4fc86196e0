package org.hamyari.portal.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as somebody typed it, year first, in Persian, Arabic or Latin digits. */
public final class TypedDay {

    private TypedDay() {
    }

    /** The day, or nothing when it is none. */
    public static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(TypedAmount.latinDigits(typed)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
