package org.hamyari.cities.service;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What is wrong with a file, by line and column; the hundredth error ends the reading. */
final class ListErrors {

    static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    void add(long line, String column, String code, Object... arguments) {
        errors.add(new FieldError("/lines/" + line + "/" + column, "csv-" + code, List.of(arguments)));
        if (errors.size() >= MOST) {
            throwIfAny();
        }
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new DomainException(new Invalid(List.copyOf(errors)));
        }
    }
}
