package org.hamyari.portal.stage;

/** One of several things to choose. */
public record Choice(String value, String name, boolean chosen) {
}
