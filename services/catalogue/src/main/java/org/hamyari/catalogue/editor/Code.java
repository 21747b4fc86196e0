package org.hamyari.catalogue.editor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** The code of an invitation: twelve signs of thirty, 58 bits, of which only the hash is kept. */
record Code(String signs) {

    /** Without signs that are taken for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code fresh() {
        return new Code(RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(sign -> String.valueOf(SIGNS.charAt(sign))).collect(Collectors.joining()));
    }

    /** As a person typed it: blanks, hyphens and case do not matter, and digits are those of any script. */
    static Code typed(String typed) {
        StringBuilder signs = new StringBuilder();
        typed.codePoints().filter(Character::isLetterOrDigit)
                .forEach(sign -> signs.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
        return new Code(signs.toString().toUpperCase(Locale.ROOT));
    }

    /** In groups of four, as a letter shows it. */
    String shown() {
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }

    byte[] hash(String cityId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((cityId + " " + signs).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "Code[***]";
    }
}
