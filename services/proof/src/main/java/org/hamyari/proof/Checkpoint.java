package org.hamyari.proof;

import java.util.List;

/**
 * The head of a log at one moment: who, how many leaves, which root. Its text form is that of C2SP tlog-checkpoint,
 * three lines, so that witnesses and tools of others can read it.
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        KeyNames.requireValid(origin);
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size");
        }
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Reads the text of a note whose signature was checked before; lines after the third are extensions and ignored. */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !text.endsWith("\n") || lines.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a checkpoint has three lines: origin, size, root");
        }
        String size = lines.get(1);
        if (!size.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("the size of a checkpoint is a decimal number without leading zeroes");
        }
        return new Checkpoint(lines.getFirst(), Long.parseLong(size), Hash.ofBase64(lines.get(2)));
    }
}
