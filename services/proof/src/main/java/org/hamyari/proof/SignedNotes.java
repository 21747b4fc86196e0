package org.hamyari.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Opens signed notes: the text is given out only when a trusted key has signed exactly it. */
public final class SignedNotes {

    private static final int MAX_SIGNATURES = 100;
    private static final String DASH = "\u2014 ";

    private SignedNotes() {
    }

    /** The checkpoint in the note, which {@code trusted} must have signed for a log of that name. */
    public static Checkpoint openCheckpoint(String note, NoteKey trusted) {
        Checkpoint checkpoint = Checkpoint.parse(open(note, trusted));
        if (!checkpoint.origin().equals(trusted.name())) {
            throw new IllegalArgumentException("the checkpoint is of another log: " + checkpoint.origin());
        }
        return checkpoint;
    }

    /** The text of a note that {@code trusted} has signed. */
    public static String open(String note, NoteKey trusted) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        String text = note.substring(0, end + 1);
        List<String> lines = note.substring(end + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to " + MAX_SIGNATURES + " signatures");
        }
        boolean signed = false;
        for (String line : lines) {
            signed |= isValidSignatureOf(trusted, line, text);
        }
        if (!signed) {
            throw new IllegalArgumentException("no signature by " + trusted.name());
        }
        return text;
    }

    private static boolean isValidSignatureOf(NoteKey trusted, String line, String text) {
        int blank = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || blank <= 2) {
            throw new IllegalArgumentException("not a signature line");
        }
        byte[] signature = Base64.getDecoder().decode(line.substring(blank + 1));
        boolean fromTrusted = signature.length > 4 && line.substring(2, blank).equals(trusted.name())
                && Arrays.equals(trusted.id(), Arrays.copyOf(signature, 4));
        if (fromTrusted && !trusted.verifies(text, Arrays.copyOfRange(signature, 4, signature.length))) {
            throw new IllegalArgumentException("the signature by " + trusted.name() + " does not belong to this text");
        }
        return fromTrusted;
    }
}
