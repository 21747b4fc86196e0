package org.hamyari.cities.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Invitation codes: twelve signs of thirty, 58 bits, of which only the hash is kept. */
final class Codes {

    /** Without signs that are taken for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {
    }

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(sign -> String.valueOf(SIGNS.charAt(sign))).collect(Collectors.joining());
    }

    /** In groups of four, as a letter shows it. */
    static String shown(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The hash of a code as a person typed it. */
    static byte[] hash(String cityId, String typed) {
        String code = typed.codePoints().filter(Character::isLetterOrDigit)
                .map(sign -> Character.digit(sign, 10) >= 0 ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest((cityId + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
