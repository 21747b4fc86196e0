package org.hamyari.voting.roll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainException;

/**
 * The lines of a register: a header {@code email}, then one address a line. Other columns are refused, so that nobody sends us more about
 * citizens than a roll needs. What is wrong is named by line, never by content.
 */
final class RollFile {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;\"]{1,64}@[^\\s@,;\"]{1,190}");
    private static final int MOST_ERRORS = 100;
    private static final int LONGEST_LINE = 1_000;

    private final BufferedReader in;
    private final List<FieldError> errors = new ArrayList<>();
    private int line;

    RollFile(InputStream file) {
        this.in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1 << 16);
        String header = readLine();
        if (header == null || !unquoted(header.replace("\uFEFF", "")).equalsIgnoreCase("email")) {
            wrong("The header is the single word email.", "سرستون تنها واژهٔ email است.");
            throwIfWrong();
        }
    }

    /** The next addresses; empty at the end. */
    List<String> next(int most) {
        List<String> batch = new ArrayList<>();
        while (batch.size() < most) {
            String text = readLine();
            if (text == null) {
                return batch;
            }
            String email = unquoted(text);
            if (EMAIL.matcher(email).matches()) {
                batch.add(email);
            } else if (!email.isEmpty()) {
                wrong("This is not an e-mail address.", "این نشانی رایانامه نیست.");
            }
        }
        return batch;
    }

    void throwIfWrong() {
        if (!errors.isEmpty()) {
            throw new DomainException(new DomainError.Invalid(List.copyOf(errors)));
        }
    }

    private void wrong(String en, String fa) {
        errors.add(new FieldError("/lines/" + line + "/email", "wrong-line", List.of(en, fa)));
        if (errors.size() >= MOST_ERRORS) {
            throwIfWrong();
        }
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    /** A line without its end; what is longer than any address is cut, and then refused. */
    private String readLine() {
        try {
            StringBuilder text = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            line++;
            while (c >= 0 && c != '\n') {
                if (text.length() < LONGEST_LINE) {
                    text.append((char) c);
                }
                c = in.read();
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
