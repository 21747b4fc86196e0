package org.hamyari.portal.component;

/** A criterion, met or missing, with the figure or the evidence behind it (markup). */
public record Check(String name, boolean met, String line) {
}
