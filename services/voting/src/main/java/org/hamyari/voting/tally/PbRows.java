package org.hamyari.voting.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a {@code .pb} file: fields separated by semicolons, quoted as in CSV, blanks around them trimmed, blank lines skipped.
 * A row begins at {@link #line()}; a quoted field may hold line breaks, so a row can span lines.
 */
final class PbRows {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private final int maxCharacters;
    private final StringBuilder field = new StringBuilder();
    private int filled;
    private int place;
    private int nextLine = 1;
    private int line;
    private int current;
    private int characters;
    private PbFault fault;

    PbRows(InputStream bytes, int maxCharacters) throws IOException {
        // Malformed bytes become the replacement character, which lets the line be named where they stand.
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.in = new InputStreamReader(bytes, decoder);
        this.maxCharacters = maxCharacters;
        this.current = read();
        if (current == '\uFEFF') {
            current = read();
        }
    }

    /** The next row with any text in it, or null at the end. A row that cannot be split has a {@link #fault()}. */
    List<String> next() throws IOException {
        while (current != END) {
            line = nextLine;
            characters = 0;
            fault = null;
            List<String> fields = row();
            if (fault != null || fields.size() > 1 || !fields.getFirst().isEmpty()) {
                return fields;
            }
        }
        line = nextLine;
        return null;
    }

    int line() {
        return line;
    }

    /** What is wrong with the form of the row given last, or null. */
    PbFault fault() {
        return fault;
    }

    private List<String> row() throws IOException {
        List<String> fields = new ArrayList<>();
        while (true) {
            skipBlanks();
            String text = current == '"' ? quoted() : unquoted();
            if (characters > maxCharacters) {
                fault = PbFault.ROW_TOO_LONG;
            } else {
                fields.add(text);
            }
            if (current == ';') {
                advance();
            } else {
                endLine();
                return fields;
            }
        }
    }

    private int read() throws IOException {
        if (place == filled) {
            filled = in.read(buffer);
            place = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[place++];
    }

    private String unquoted() throws IOException {
        field.setLength(0);
        while (current != ';' && current != '\n' && current != '\r' && current != END) {
            append();
        }
        return field.toString().strip();
    }

    private String quoted() throws IOException {
        field.setLength(0);
        advance();
        while (true) {
            if (current == END) {
                fault = PbFault.BAD_QUOTES;
                break;
            }
            if (current == '"') {
                advance();
                if (current != '"') {
                    break;
                }
            }
            append();
        }
        String text = field.toString().strip();
        skipBlanks();
        if (current != ';' && current != '\n' && current != '\r' && current != END) {
            fault = PbFault.BAD_QUOTES;
            unquoted();
        }
        return text;
    }

    private void append() throws IOException {
        if (current == REPLACEMENT) {
            fault = PbFault.NOT_UTF8;
        } else if (current < ' ' && current != '\t' && current != '\n' && current != '\r') {
            fault = PbFault.CONTROL_CHARACTER;
        }
        if (characters <= maxCharacters) {
            field.append((char) current);
        }
        advance();
    }

    private void skipBlanks() throws IOException {
        while (current == ' ' || current == '\t') {
            advance();
        }
    }

    private void endLine() throws IOException {
        boolean carriageReturn = current == '\r';
        int before = nextLine;
        if (carriageReturn) {
            advance();
        }
        if (current == '\n' && nextLine == before) {
            advance();
        }
    }

    /** Moves on; a line ends with a line feed, a carriage return, or both together. */
    private void advance() throws IOException {
        int passed = current;
        current = read();
        characters++;
        if (passed == '\n' || (passed == '\r' && current != '\n')) {
            nextLine++;
        }
    }
}
