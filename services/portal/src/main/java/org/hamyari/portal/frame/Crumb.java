package org.hamyari.portal.frame;

/** One step of the way back. */
public record Crumb(String name, String address) {
}
