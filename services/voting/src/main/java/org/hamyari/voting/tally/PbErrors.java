package org.hamyari.voting.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, up to a limit; a file that is wrong everywhere is given up early. */
final class PbErrors {

    private final int limit;
    private final List<PbError> errors = new ArrayList<>();

    PbErrors(int limit) {
        this.limit = limit;
    }

    void add(int line, String field, PbFault fault, Object... values) {
        errors.add(new PbError(line, field, fault, fault.sentence(values)));
        if (errors.size() >= limit) {
            throwIfAny();
        }
    }

    void addAndStop(int line, String field, PbFault fault, Object... values) {
        add(line, field, fault, values);
        throwIfAny();
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparingInt(PbError::line));
            throw new PbException(errors);
        }
    }

    static void warn(List<PbWarning> warnings, int limit, int line, String code, Sentence sentence) {
        if (warnings.size() < limit) {
            warnings.add(new PbWarning(line, code, sentence));
        }
    }
}
