package org.hamyari.cities.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A city's list as it comes: CSV with a header, in UTF-8 with or without mark. Cells are judged here, the tree they make in {@link ListTree}. */
final class ListFile {

    static final int MOST_ROWS = 50_000;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_AREA = 200;
    private static final char REPLACEMENT = '\uFFFD';
    private static final char MARK = '\uFEFF';
    private static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("code", "parent", "kind"));
    private static final Set<String> KNOWN = Set.of("code", "parent", "kind", "name_fa", "name_en", "recipient", "area");
    private static final List<String> RECIPIENTS = List.of("G2G", "G2B", "G2C", "G2E");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();

    private final ListErrors errors;
    private final List<ListRow> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private ListFile(ListErrors errors) {
        this.errors = errors;
    }

    /** The rows in the order of the file; what is wrong goes to the errors. */
    static List<ListRow> read(InputStream bytes, ListErrors errors) {
        ListFile file = new ListFile(errors);
        try (CSVParser parser = CSVParser.builder().setReader(text(bytes)).setFormat(FORMAT).get()) {
            file.read(parser);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.rows;
    }

    /** Malformed bytes become the replacement character, which lets the line be named where they stand. */
    private static BufferedReader text(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private void read(CSVParser parser) {
        long line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                errors.add(1, "code", "empty");
            } else if (header(records.next())) {
                line = parser.getCurrentLineNumber() + 1;
                while (records.hasNext()) {
                    row(line, records.next());
                    line = parser.getCurrentLineNumber() + 1;
                }
                if (rows.isEmpty()) {
                    errors.add(line, "code", "empty");
                }
            }
        } catch (UncheckedIOException unreadable) {
            if (!(unreadable.getCause() instanceof org.apache.commons.csv.CSVException)) {
                throw unreadable;
            }
            errors.add(line, "code", "quotes");
        }
    }

    private boolean header(CSVRecord header) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name)) {
                errors.add(1, "column-" + (i + 1), "unknown-column", visible(name));
            } else if (columns.putIfAbsent(name, i) != null) {
                errors.add(1, name, "double-column");
            }
        }
        REQUIRED.stream().filter(name -> !columns.containsKey(name)).forEach(name -> errors.add(1, name, "missing-column"));
        if (!columns.containsKey("name_fa") && !columns.containsKey("name_en")) {
            errors.add(1, "name_fa", "missing-column");
        }
        return columns.keySet().containsAll(REQUIRED);
    }

    private void row(long line, CSVRecord cells) {
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            errors.add(line, "code", "too-many-rows", MOST_ROWS);
            errors.throwIfAny();
        }
        if (cells.size() != columns.size()) {
            errors.add(line, "code", "cells", columns.size(), cells.size());
            return;
        }
        String code = code(line, cells, "code");
        if (code == null) {
            errors.add(line, "code", "required");
        }
        String fa = cell(line, cells, "name_fa", LONGEST_NAME);
        String en = cell(line, cells, "name_en", LONGEST_NAME);
        if (fa == null && en == null) {
            errors.add(line, columns.containsKey("name_fa") ? "name_fa" : "name_en", "required");
        }
        rows.add(new ListRow(line, code, code(line, cells, "parent"), kind(line, cells), fa, en, recipients(line, cells),
                cell(line, cells, "area", LONGEST_AREA)));
    }

    /** Digits of a code count the same in every script. */
    private String code(long line, CSVRecord cells, String column) {
        String text = cell(line, cells, column, LONGEST_CODE);
        return text == null ? null : text.chars().map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private ServiceKind kind(long line, CSVRecord cells) {
        String text = cell(line, cells, "kind", LONGEST_CODE);
        if (text == null) {
            errors.add(line, "kind", "required");
            return null;
        }
        for (ServiceKind kind : ServiceKind.values()) {
            if (kind.name().equalsIgnoreCase(text.replaceAll("[ -]", "_"))) {
                return kind;
            }
        }
        errors.add(line, "kind", "unknown-kind", visible(text));
        return null;
    }

    private List<String> recipients(long line, CSVRecord cells) {
        String text = cell(line, cells, "recipient", LONGEST_NAME);
        Set<String> wanted = new LinkedHashSet<>();
        for (String word : text == null ? new String[0] : text.toUpperCase(Locale.ROOT).split("[\\s,;|]+")) {
            if (RECIPIENTS.contains(word)) {
                wanted.add(word);
            } else if (!word.isEmpty()) {
                errors.add(line, "recipient", "unknown-recipient", visible(word));
            }
        }
        return RECIPIENTS.stream().filter(wanted::contains).toList();
    }

    private String cell(long line, CSVRecord cells, String column, int longest) {
        Integer index = columns.get(column);
        String text = index == null ? "" : cells.get(index).strip();
        if (text.indexOf(REPLACEMENT) >= 0) {
            errors.add(line, column, "not-utf8");
        } else if (text.length() > longest) {
            errors.add(line, column, "too-long", longest);
        } else if (text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
            errors.add(line, column, "control-character");
        }
        return text.isEmpty() ? null : text;
    }

    /** Words of the file are repeated in an answer, but never much of it. */
    private static String visible(String text) {
        return text.length() <= LONGEST_CODE ? text : text.substring(0, LONGEST_CODE);
    }
}
