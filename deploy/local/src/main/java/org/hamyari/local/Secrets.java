package org.hamyari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every password and key of one stack: made when first asked for, kept in its data folder, readable by its owner only. */
public final class Secrets {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** No vowels and no look-alikes: easy to type, and no word appears by chance. */
    private static final String READABLE = "bcdfghjkmnpqrstvwxz23456789";

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    /** A secret for programs: 40 characters that need no escaping anywhere. */
    public String get(String name) {
        return getOrMake(name, () -> pick(LETTERS_AND_DIGITS, 40));
    }

    /** A password for people. */
    public String password(String name) {
        return getOrMake(name, () -> pick(READABLE, 4) + "-" + pick(READABLE, 4) + "-" + pick(READABLE, 4));
    }

    /** A secret for one-time codes (160 bits). */
    public String oneTimeCodeSecret(String name) {
        return getOrMake(name, () -> pick(BASE32, 32));
    }

    private synchronized String getOrMake(String name, Supplier<String> maker) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String made = maker.get();
        values.put(name, made);
        Home.writePrivately(file, values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining()));
        return made;
    }

    private void read() {
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pick(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }
}
