package org.hamyari.ledger;

import java.util.Objects;

/**
 * Why money moved: the type and id of the event or decision, the opaque subject id (or service) that acted, and the version of the
 * rule that set the amount, or {@code null} where no rule did.
 */
public record Cause(String type, String id, String actor, String ruleVersion) {

    public Cause {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(actor, "actor");
    }
}
