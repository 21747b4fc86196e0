package org.hamyari.platform.identifiers;

import static org.hamyari.platform.identifiers.IdentifierText.digit;
import static org.hamyari.platform.identifiers.IdentifierText.invalid;

/** The ten-digit national code of a person in Iran. Personal data: it prints as {@code ***}. */
public record NationalCode(String value) {

    private static final int LENGTH = 10;

    public NationalCode {
        if (!isWellFormed(value) || !checks(value)) {
            throw new IllegalArgumentException("not a national code");
        }
    }

    /** Reads what a person typed; a code of eight or nine digits has lost its leading zeros in a spreadsheet. */
    public static NationalCode parse(String text, String pointer) {
        String digits = IdentifierText.normalise(text, pointer);
        if (digits.length() == LENGTH - 1 || digits.length() == LENGTH - 2) {
            digits = "0".repeat(LENGTH - digits.length()) + digits;
        }
        if (!isWellFormed(digits)) {
            throw invalid(pointer, "national-code-malformed");
        }
        if (!checks(digits)) {
            throw invalid(pointer, "national-code-wrong-check-digit");
        }
        return new NationalCode(digits);
    }

    private static boolean isWellFormed(String digits) {
        return digits.matches("\\d{10}");
    }

    private static boolean checks(String digits) {
        if (digits.chars().distinct().count() == 1) {
            // Ten equal digits satisfy the sum and are given to nobody.
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += digit(digits, i) * (LENGTH - i);
        }
        int rest = sum % 11;
        return digit(digits, LENGTH - 1) == (rest < 2 ? rest : 11 - rest);
    }

    @Override
    public String toString() {
        return "***";
    }
}
