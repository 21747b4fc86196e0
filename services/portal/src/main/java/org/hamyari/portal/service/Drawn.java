package org.hamyari.portal.service;

/** A bar from the side where the language starts, in hundredths of its track. */
public record Drawn(long start, long width) {

    private static final long TRACK = 100;

    static Drawn of(long part, long whole, boolean rightToLeft) {
        long width = whole == 0 ? 0 : Math.round(TRACK * (double) part / whole);
        return new Drawn(rightToLeft ? TRACK - width : 0, width);
    }
}
