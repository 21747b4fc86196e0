package org.hamyari.voting.tally;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code .pb} files that {@link ElectionReader} and the readers of others accept. */
public final class PbWriter {

    private PbWriter() {
    }

    /** A section with its header and rows. */
    public record Section(List<String> columns, List<List<String>> rows) {
    }

    public static String write(Map<String, String> meta, Section projects, Section votes) {
        StringBuilder out = new StringBuilder("META\nkey;value\n");
        meta.forEach((key, value) -> row(out, List.of(key, value)));
        section(out.append("PROJECTS\n"), projects);
        section(out.append("VOTES\n"), votes);
        return out.toString();
    }

    private static void section(StringBuilder out, Section section) {
        row(out, section.columns());
        section.rows().forEach(row -> row(out, row));
    }

    private static void row(StringBuilder out, List<String> fields) {
        out.append(line(fields)).append('\n');
    }

    /** One row without its line end. */
    public static String line(List<String> fields) {
        return fields.stream().map(PbWriter::field).collect(Collectors.joining(";"));
    }

    /** A line break inside a field is legal, but few readers of others know it: it becomes a blank. */
    private static String field(String text) {
        String flat = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return flat.contains(";") || flat.contains("\"") ? '"' + flat.replace("\"", "\"\"") + '"' : flat;
    }
}
