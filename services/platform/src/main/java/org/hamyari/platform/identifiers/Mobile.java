package org.hamyari.platform.identifiers;

import static org.hamyari.platform.identifiers.IdentifierText.invalid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Iranian mobile number, kept as {@code +989…}. Personal data: it prints as {@code ***}. */
public record Mobile(String value) {

    private static final Pattern STORED = Pattern.compile("\\+989\\d{9}");
    private static final Pattern TYPED = Pattern.compile("(?:\\+98|0098|98|0)?(9\\d{9})");

    public Mobile {
        if (!STORED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Reads a number with or without the country's code or the leading zero. */
    public static Mobile parse(String text, String pointer) {
        Matcher typed = TYPED.matcher(IdentifierText.normalise(text, pointer));
        if (!typed.matches()) {
            throw invalid(pointer, "mobile-malformed");
        }
        return new Mobile("+98" + typed.group(1));
    }

    /** As its owner reads it: {@code ۰۹۱۲ ۳۴۵ ۶۷۸۹}. */
    public String display() {
        String national = "0" + value.substring(3);
        StringBuilder persian = new StringBuilder();
        (national.substring(0, 4) + " " + national.substring(4, 7) + " " + national.substring(7)).chars()
                .forEach(character -> persian.append((char) (character == ' ' ? ' ' : character - '0' + '\u06F0')));
        return persian.toString();
    }

    @Override
    public String toString() {
        return "***";
    }
}
