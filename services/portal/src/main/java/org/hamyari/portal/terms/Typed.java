package org.hamyari.portal.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;

/**
 * What was typed, as the service takes it. What cannot be read becomes a value that the service refuses, so that it names the field with
 * all the others; what was left empty is null.
 */
record Typed(Form form, String currency, Unit unit) {

    private static final int BASIS_POINTS = 2;

    boolean any(String... names) {
        for (String name : names) {
            if (!form.value(name).isBlank()) {
                return true;
            }
        }
        return false;
    }

    String orNull(String name) {
        return form.value(name).isBlank() ? null : form.value(name);
    }

    LocalizedTextDto text(String name) {
        String fa = orNull(name + "Fa");
        String en = orNull(name + "En");
        return fa == null && en == null ? null : new LocalizedTextDto(fa, en);
    }

    /** @param refused what stands for what is no number */
    Integer whole(String name, int refused) {
        if (form.value(name).isBlank()) {
            return null;
        }
        String digits = TypedAmount.latinDigits(form.value(name));
        return digits.matches("[0-9]{1,7}") ? Integer.valueOf(digits) : Integer.valueOf(refused);
    }

    /** A part of a hundred, with up to two digits after the point. */
    Integer basisPoints(String name) {
        if (form.value(name).isBlank()) {
            return null;
        }
        String percent = TypedAmount.latinDigits(form.value(name)).replace('٫', '.').replaceAll("[%٪\\s]", "");
        return percent.matches("[0-9]{1,4}(\\.[0-9]{1,2})?") ? new BigDecimal(percent).movePointRight(BASIS_POINTS).intValueExact()
                : Integer.valueOf(-1);
    }

    MoneyDto money(String name) {
        return form.value(name).isBlank() ? null : TypedAmount.parse(form.value(name), currency, unit).map(Amounts::dto).orElse(nothing());
    }

    /** A sum that is needed. */
    MoneyDto sum(String name) {
        MoneyDto money = money(name);
        return money == null ? nothing() : money;
    }

    LocalDate date(String name) {
        try {
            return form.value(name).isBlank() ? null : LocalDate.parse(TypedAmount.latinDigits(form.value(name)));
        } catch (DateTimeParseException unreadable) {
            return LocalDate.EPOCH;
        }
    }

    private MoneyDto nothing() {
        return new MoneyDto("0", currency);
    }
}
