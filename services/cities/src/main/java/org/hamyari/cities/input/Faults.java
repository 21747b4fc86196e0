package org.hamyari.cities.input;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainException;

/** What is wrong with a larger upload, collected so that one answer names many places. */
public final class Faults {

    /** More than anybody reads. */
    private static final int MOST = 100;

    private final List<FieldError> found = new ArrayList<>();

    /** Notes a wrong place; stops at once when there are too many. */
    public void add(String pointer, String code, Object... arguments) {
        found.add(new FieldError(pointer, code, List.of(arguments)));
        if (found.size() >= MOST) {
            throwIfAny();
        }
    }

    public int count() {
        return found.size();
    }

    /** Refuses with 422 and every place that was noted. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DomainException(new DomainError.Invalid(List.copyOf(found)));
        }
    }
}
