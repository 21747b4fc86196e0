package org.hamyari.platform.identifiers;

import static org.hamyari.platform.identifiers.IdentifierText.invalid;

import java.math.BigInteger;
import java.util.Set;

/** An Iranian bank account number (IBAN), {@code IR} and 24 digits. It prints as {@code ***}. */
public record Sheba(String value) {

    /** {@code IR} in the numbers of ISO 7064: I = 18, R = 27. */
    private static final String COUNTRY = "1827";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    /** They satisfy the sum for some numbers but no computation of check digits gives them. */
    private static final Set<String> IMPOSSIBLE_CHECK_DIGITS = Set.of("00", "01", "99");

    public Sheba {
        if (!isWellFormed(value) || !checks(value)) {
            throw new IllegalArgumentException("not a Sheba");
        }
    }

    /** Reads what a person typed or pasted, in groups of four or not. */
    public static Sheba parse(String text, String pointer) {
        String plain = IdentifierText.normalise(text, pointer);
        if (!isWellFormed(plain)) {
            throw invalid(pointer, "sheba-malformed");
        }
        if (!checks(plain)) {
            throw invalid(pointer, "sheba-wrong-check-digits");
        }
        return new Sheba(plain);
    }

    private static boolean isWellFormed(String plain) {
        return plain.matches("IR\\d{24}");
    }

    private static boolean checks(String plain) {
        String checkDigits = plain.substring(2, 4);
        return !IMPOSSIBLE_CHECK_DIGITS.contains(checkDigits)
                && new BigInteger(plain.substring(4) + COUNTRY + checkDigits).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** The bank's three digits, such as 054. */
    public String bankCode() {
        return value.substring(4, 7);
    }

    @Override
    public String toString() {
        return "***";
    }
}
