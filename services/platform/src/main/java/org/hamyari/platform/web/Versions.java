package org.hamyari.platform.web;

import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Conditional requests on shared records. */
public final class Versions {

    private Versions() {
    }

    /** Refuses a change by someone who does not say (428) or does not know (412) the current version. */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(new DomainError.PreconditionRequired());
        }
        if (!ifMatch.trim().equals("\"" + version + "\"")) {
            throw new DomainException(new DomainError.PreconditionFailed());
        }
    }
}
