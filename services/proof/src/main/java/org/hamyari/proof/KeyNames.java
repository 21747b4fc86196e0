package org.hamyari.proof;

/** The rule of C2SP signed-note for names of keys, which origins of logs follow too. */
final class KeyNames {

    private KeyNames() {
    }

    static void requireValid(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == '+')) {
            throw new IllegalArgumentException("a key name is not empty and has neither blanks nor a plus sign");
        }
    }
}
