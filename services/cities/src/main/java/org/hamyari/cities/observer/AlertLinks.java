package org.hamyari.cities.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;

/** Links that end a letter's subscription without sign-in: signed, so that nobody can make one for somebody else. */
@ApplicationScoped
class AlertLinks {

    private static final String SCOPE = "observer-alert";

    private final Cursor signatures;

    AlertLinks(Cursor signatures) {
        this.signatures = signatures;
    }

    /** Whose letters a link is about. */
    record Link(String cityId, UUID officerId) {
    }

    String to(String cityId, UUID officerId) {
        return signatures.after(SCOPE, cityId, officerId);
    }

    /** Refuses a link that was altered as one that does not exist. */
    Link read(String token) {
        try {
            Optional<List<String>> parts = signatures.read(SCOPE, token);
            return parts.map(keys -> new Link(keys.get(0), UUID.fromString(keys.get(1)))).orElseThrow(AlertLinks::unknown);
        } catch (DomainException altered) {
            throw unknown();
        }
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("subscription"));
    }
}
