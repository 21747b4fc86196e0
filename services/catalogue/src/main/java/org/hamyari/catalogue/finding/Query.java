package org.hamyari.catalogue.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** A statement under construction with its arguments. */
final class Query {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    Query add(String part, Object... further) {
        text.append(part);
        Collections.addAll(arguments, further);
        return this;
    }

    Query add(Query further) {
        return add(further.text(), further.arguments());
    }

    /** {@code where} with everything that is wanted, but the words. */
    Query where(Wanted wanted, Instant now, Duration soon) {
        add(" where true");
        among("city_id", wanted.cities());
        wanted.values().forEach((facet, values) -> {
            if (facet == Facet.NEED) {
                add(" and needs & ? <> 0", Facet.bits(values));
            } else {
                among(facet.column(), values);
            }
        });
        if (wanted.endingSoon()) {
            add(" and ends_at > ? and ends_at <= ?", now, now.plus(soon));
        }
        wanted.box().ifPresent(box -> add(" and place <@ box(point(?, ?), point(?, ?))", box.west(), box.south(), box.east(), box.north()));
        return this;
    }

    // One value is an equality: only then does an index give the order too.
    private void among(String column, SortedSet<String> values) {
        if (values.size() == 1) {
            add(" and " + column + " = ?", values.getFirst());
        } else if (!values.isEmpty()) {
            add(" and " + column + " in (?" + ", ?".repeat(values.size() - 1) + ")", values.toArray());
        }
    }

    String text() {
        return text.toString();
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
