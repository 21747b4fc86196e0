package org.hamyari.platform.identifiers;

import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** What people type and paste for an identifier, brought to one form before it is checked. */
final class IdentifierText {

    /** Longer than any identifier with all its separators; nobody makes us read more. */
    private static final int MAX_LENGTH = 64;

    private IdentifierText() {
    }

    /**
     * Persian and Arabic digits become 0–9; spaces, dashes, the zero-width non-joiner and direction marks fall away; letters become
     * upper case.
     */
    static String normalise(String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw invalid(pointer, "required");
        }
        if (text.length() > MAX_LENGTH) {
            throw invalid(pointer, "identifier-too-long");
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().filter(character -> !isSeparator(character)).forEach(character -> plain.append(plain(character)));
        return plain.toString();
    }

    private static boolean isSeparator(int character) {
        return Character.isWhitespace(character) || switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
            default -> character == '\u2212';
        };
    }

    private static char plain(int character) {
        if (character >= '\u06F0' && character <= '\u06F9') {
            return (char) (character - '\u06F0' + '0');
        }
        if (character >= '\u0660' && character <= '\u0669') {
            return (char) (character - '\u0660' + '0');
        }
        // Only ASCII: the upper case of a foreign letter must not turn into one of ours.
        return character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : (char) character;
    }

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    static DomainException invalid(String pointer, String code) {
        return new DomainException(DomainError.Invalid.field(pointer, code));
    }
}
