package org.hamyari.portal.component;

/** How far a long job is; the total is unknown at first. */
public record Progress(long done, long total, String text) {

    public boolean known() {
        return total > 0;
    }
}
