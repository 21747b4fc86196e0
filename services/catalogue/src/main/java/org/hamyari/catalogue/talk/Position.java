package org.hamyari.catalogue.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a list that is sorted by a time goes on. */
public record Position(Instant at, UUID id) {

    /** Before every row of a list in the order of time. */
    public static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));
    /** Before every row of a list that begins with the newest. */
    public static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public static Position of(List<String> keys) {
        return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
}
