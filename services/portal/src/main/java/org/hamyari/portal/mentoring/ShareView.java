package org.hamyari.portal.mentoring;

import java.util.List;

/** The form for sharing something of one kind; {@code key} is made with the form. */
public record ShareView(String kind, String titleText, List<Choice> policies, String key) {

    /** A published policy of the city. */
    public record Choice(String id, String name) {
    }

    public boolean is(String other) {
        return kind.equals(other);
    }

    /** Whether there is something to choose from. */
    public boolean possible() {
        return !is("policy") || !policies.isEmpty();
    }
}
