package org.hamyari.portal.propose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hamyari.portal.text.Language;

/**
 * One thing that is asked.
 *
 * @param member where the answer stands in the record: a pointer without its first slash; empty for a list's line that is itself the answer
 * @param options what there is to choose from, where the record itself says so
 */
record Ask(String member, Kind kind, List<String> options) {

    /** How an answer is given; those in words are given in one language or both. */
    enum Kind {
        LINE(true), TEXT(true), STORY(true), AMOUNT(false), COUNT(false), DAY(false), CHOICE(false), TAGS(false), TICK(false), POINT(false),
        SERVICE(false), DISTRICT(false);

        private final boolean inWords;

        Kind(boolean inWords) {
            this.inWords = inWords;
        }

        boolean inWords() {
            return inWords;
        }
    }

    static Ask of(String member, Kind kind) {
        return new Ask(member, kind, List.of());
    }

    static <E extends Enum<E>> Ask of(String member, Kind kind, E[] options) {
        return new Ask(member, kind, Arrays.stream(options).map(Enum::name).filter(name -> !name.equals("UNRECOGNIZED")).toList());
    }

    /** The names of its fields below {@code base}. */
    Stream<String> fields(String base) {
        String name = name(base);
        if (kind.inWords()) {
            return Arrays.stream(Language.values()).map(language -> join(name, language.tag()));
        }
        return kind == Kind.TAGS ? options.stream().map(option -> join(name, option)) : Stream.of(name);
    }

    String name(String base) {
        return join(base, member.replace('/', '-'));
    }

    static String join(String base, String member) {
        return base.isEmpty() ? member : member.isEmpty() ? base : base + "-" + member;
    }
}
