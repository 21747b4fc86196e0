package org.hamyari.catalogue.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What is wrong with a form, collected so that one answer names every place. */
public final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    public void add(String pointer, String code, Object... arguments) {
        found.add(new FieldError(pointer, code, List.of(arguments)));
    }

    /** What the rule gives, or nothing where it refuses a field; the refusal is noted. */
    public <T> T noting(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (DomainException refused) {
            if (refused.error() instanceof Invalid invalid) {
                found.addAll(invalid.errors());
                return null;
            }
            throw refused;
        }
    }

    /** Refuses with 422 and every place that was noted. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DomainException(new Invalid(List.copyOf(found)));
        }
    }
}
