package org.hamyari.portal.neighbour;

/** A service that did not answer, or answered that it cannot just now. What needs it is missing from the page; the rest stays. */
public class NeighbourAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NeighbourAway(String message, Throwable cause) {
        super(message, cause);
    }
}
