package org.hamyari.portal.component;

/** Something that waits for an official; name, due and facts are markup. */
public record Task(String due, boolean late, String address, String name, String facts, String tagKind, String tagText) {
}
