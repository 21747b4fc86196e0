package org.hamyari.voting.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header of a section: which column stands where. */
final class Columns {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final int size;
    private String duplicate;

    Columns(List<String> header) {
        size = header.size();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (places.putIfAbsent(name, i) != null && !name.isEmpty()) {
                duplicate = name;
            }
        }
    }

    int size() {
        return size;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    Optional<String> duplicate() {
        return Optional.ofNullable(duplicate);
    }

    /** The value in this column, empty when the row ends before it, when there is no such column, or when it says None. */
    String value(List<String> row, String name) {
        Integer place = places.get(name);
        if (place == null || place >= row.size() || isNone(row.get(place))) {
            return "";
        }
        return row.get(place);
    }

    Map<String, String> all(List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            if (place < row.size() && !isNone(row.get(place))) {
                values.put(name, row.get(place));
            }
        });
        return values;
    }

    /** Whether the row has text beyond its last column; empty fields at the end do no harm. */
    boolean overflows(List<String> row) {
        return row.size() > size && row.subList(size, row.size()).stream().anyMatch(text -> !text.isEmpty());
    }

    static boolean isNone(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("none");
    }
}
