package org.hamyari.catalogue.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The orders of a list. Each ends with the id, so that no two rows are equal and a position in the list is certain. */
enum Order {
    RELEVANCE(true, new Key("in_title", "boolean"), new Key("listed_at", "timestamptz")),
    NEWEST(true, new Key("listed_at", "timestamptz")),
    ENDING_SOON(false, new Key("ends_at", "timestamptz")),
    SMALLEST_TARGET(false, new Key("coalesce(target_minor, 9223372036854775807)", "bigint"));

    private final boolean descending;
    private final List<Key> keys;

    private record Key(String expression, String type) {
    }

    Order(boolean descending, Key... keys) {
        this.descending = descending;
        this.keys = Stream.concat(Stream.of(keys), Stream.of(new Key("id", "uuid"))).toList();
    }

    /** The keys of a row as text, to be given back to {@link #after}. */
    String columns() {
        return IntStream.range(0, keys.size()).mapToObj(i -> keys.get(i).expression + "::text as position" + i).collect(Collectors.joining(", "));
    }

    int size() {
        return keys.size();
    }

    /** The condition for what stands behind a position. */
    String after() {
        return " and (" + keys.stream().map(Key::expression).collect(Collectors.joining(", ")) + (descending ? ") < (" : ") > (")
                + keys.stream().map(key -> "?::" + key.type).collect(Collectors.joining(", ")) + ")";
    }

    String by() {
        return " order by " + keys.stream().map(key -> key.expression + (descending ? " desc" : "")).collect(Collectors.joining(", "));
    }
}
