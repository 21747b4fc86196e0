package org.hamyari.local;

/** The stack cannot start or go on; the message is one clear line for the person at the keyboard. */
public final class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
