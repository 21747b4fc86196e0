package org.hamyari.catalogue.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Folds what people write in different ways: Arabic and Persian yeh and kaf, half-space and diacritics, Persian and Arabic digits, case.
 * Text and query are folded alike, so they meet.
 */
final class SearchText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640\\u200c\\u200d\\u200e\\u200f]");

    private static final String WRITTEN = "ابپتطثسصجچحهخدذزضظرژشعغقفکگلمنوی";
    private static final String SPOKEN = "abpttsssjchhxdzzzzryweqqfkglmnvi";

    private SearchText() {
    }

    static String fold(String text) {
        String decomposed = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.chars().forEach(letter -> folded.append(fold((char) letter)));
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The folded text in Latin letters of about its sound, one for those that Persian writes in several ways: for a comparison that knows
     * only the letters of a locale.
     */
    static String sound(String text) {
        StringBuilder sound = new StringBuilder();
        fold(text).chars().forEach(letter -> {
            int place = WRITTEN.indexOf(letter);
            sound.append(place < 0 ? (char) letter : SPOKEN.charAt(place));
        });
        return sound.toString();
    }

    /** The words of a query as a full-text query in which each may be the beginning of a word; empty where there are none. */
    static String query(String typed) {
        return Stream.of(NO_WORD.split(fold(typed))).filter(word -> !word.isEmpty()).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private static char fold(char letter) {
        return switch (letter) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ۀ' -> 'ه';
            case 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            default -> Character.isDigit(letter) ? (char) ('0' + Character.digit(letter, 10)) : letter;
        };
    }
}
