package org.hamyari.platform.problem;

import java.util.Objects;

/** A refusal by the domain: rolls the transaction back and becomes a problem document. It has no stack trace: it is an answer. */
public class DomainException extends RuntimeException {

    private final transient DomainError error;

    public DomainException(DomainError error) {
        super(error.code(), null, false, false);
        this.error = Objects.requireNonNull(error);
    }

    public DomainError error() {
        return error;
    }
}
