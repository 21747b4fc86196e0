package org.hamyari.cities.stagepolicy;

/** The installation's policy of stages cannot be used; the service does not start with it. */
final class MalformedPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedPolicy(String file, int line, String why) {
        super(file + ", line " + line + ": " + why);
    }
}
