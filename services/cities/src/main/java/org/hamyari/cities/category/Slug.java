package org.hamyari.cities.category;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lasting short name of a category: Latin letters and digits with hyphens between, as addresses and projects carry it. */
final class Slug {

    static final int LONGEST = 60;
    private static final Pattern RIGHT = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final int ROOM_FOR_NUMBER = 5;

    private Slug() {
    }

    static boolean isRight(String text) {
        return text != null && RIGHT.matcher(text).matches();
    }

    /** A slug of a text; empty where the text has no Latin letter to begin with. */
    static Optional<String> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^[0-9-]+|-+$", "");
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$|-+$", "");
        return Optional.of(cut).filter(Slug::isRight);
    }

    /** The code where it is a slug already, else a slug of the English name, else one made of the code. */
    static String of(String code, String english) {
        return Stream.of(Optional.of(code).filter(Slug::isRight), of(english), of("service-" + code))
                .flatMap(Optional::stream).findFirst().orElse("service");
    }

    /** The slug itself, or with the first number that makes it free. */
    static String free(String slug, Predicate<String> isTaken) {
        String stem = slug.substring(0, Math.min(slug.length(), LONGEST - ROOM_FOR_NUMBER));
        return Stream.concat(Stream.of(slug), Stream.iterate(2, number -> number + 1).map(number -> stem + "-" + number))
                .filter(name -> !isTaken.test(name)).findFirst().orElseThrow();
    }
}
