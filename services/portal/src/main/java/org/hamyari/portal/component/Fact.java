package org.hamyari.portal.component;

/** A line of a list of facts or of answers to check; {@code value} is markup, {@code change} the page where it was given. */
public record Fact(String name, String value, String change) {

    public static Fact of(String name, String value) {
        return new Fact(name, value, null);
    }
}
