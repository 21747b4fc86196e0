package org.hamyari.portal.component;

/** Addresses of the pages before and after this one in a list that is read by cursor. */
public record Neighbours(String previous, String next) {

    public boolean any() {
        return previous != null || next != null;
    }
}
