package org.hamyari.reporting.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file of comma-separated values (RFC 4180): CRLF, one header line, Latin digits. A text that a spreadsheet would take for a formula
 * begins with an apostrophe; numbers never do, so that a negative one stays a number.
 */
public final class Csv {

    private static final String END = "\r\n";
    // The full-width forms are formulas in spreadsheets of East Asian locales.
    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private final StringBuilder text = new StringBuilder();

    public Csv(String... columns) {
        text.append(String.join(",", columns)).append(END);
    }

    /** Adds a line; an empty cell for {@code null}. */
    public Csv line(Object... cells) {
        List<Object> values = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            values.add(cell == null ? "" : cell);
        }
        text.append(values.stream().map(Csv::cell).collect(Collectors.joining(","))).append(END);
        return this;
    }

    /** An amount as it stands on the wire: never a formula. */
    public record Decimal(String digits) {
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Decimal(String digits) -> digits;
            case Long number -> Long.toString(number);
            case Instant time -> time.toString();
            case UUID id -> id.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    private static String harmless(String value) {
        // Leading blanks are dropped by some spreadsheets before they look for the sign.
        String visible = value.strip();
        boolean formula = !visible.isEmpty() && FORMULA_SIGNS.indexOf(visible.charAt(0)) >= 0;
        boolean control = !value.isEmpty() && value.charAt(0) < ' ';
        return formula || control ? "'" + value : value;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
