package org.hamyari.voting.tally;

import java.util.Optional;
import java.util.stream.Stream;

/** An option with the name that the literature, our API and published results use for it. */
public interface Named {

    String wire();

    static <E extends Enum<E> & Named> Optional<E> find(Class<E> type, String wire) {
        return Stream.of(type.getEnumConstants()).filter(constant -> constant.wire().equals(wire)).findFirst();
    }
}
