package org.hamyari.platform.identifiers;

import static org.hamyari.platform.identifiers.IdentifierText.digit;
import static org.hamyari.platform.identifiers.IdentifierText.invalid;

/** The eleven-digit national identifier of a legal entity in Iran. It prints as {@code ***}, as every identifier. */
public record LegalEntityId(String value) {

    private static final int[] WEIGHTS = {29, 27, 23, 19, 17};
    private static final int LAST = 10;

    public LegalEntityId {
        if (!isWellFormed(value) || !checks(value)) {
            throw new IllegalArgumentException("not a legal entity's identifier");
        }
    }

    /** Reads what a person typed. */
    public static LegalEntityId parse(String text, String pointer) {
        String digits = IdentifierText.normalise(text, pointer);
        if (!isWellFormed(digits)) {
            throw invalid(pointer, "legal-entity-id-malformed");
        }
        if (!checks(digits)) {
            throw invalid(pointer, "legal-entity-id-wrong-check-digit");
        }
        return new LegalEntityId(digits);
    }

    private static boolean isWellFormed(String digits) {
        return digits.matches("\\d{11}");
    }

    private static boolean checks(String digits) {
        int shift = digit(digits, LAST - 1) + 2;
        int sum = 0;
        for (int i = 0; i < LAST; i++) {
            sum += (digit(digits, i) + shift) * WEIGHTS[i % WEIGHTS.length];
        }
        return digit(digits, LAST) == sum % 11 % 10;
    }

    @Override
    public String toString() {
        return "***";
    }
}
