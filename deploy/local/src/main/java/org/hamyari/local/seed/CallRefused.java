package org.hamyari.local.seed;

/** A call of a demo script was refused; the message says how. */
public final class CallRefused extends RuntimeException {

    CallRefused(String message) {
        super(message);
    }

    CallRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
