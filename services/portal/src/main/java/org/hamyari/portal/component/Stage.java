package org.hamyari.portal.component;

/** A stage of a city on its way; the mark grows with it. {@code when} is markup. */
public record Stage(String name, String mark, boolean done, boolean now, String when, String line) {
}
