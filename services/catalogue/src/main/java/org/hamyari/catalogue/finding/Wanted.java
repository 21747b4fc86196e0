package org.hamyari.catalogue.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody looks for. Values of one filter are alternatives, different filters add up.
 *
 * @param cities none means all of them
 * @param words as they were typed
 * @param values by filter; a filter without values is not there
 */
record Wanted(SortedSet<String> cities, Optional<String> words, Map<Facet, SortedSet<String>> values, boolean endingSoon, Optional<Box> box) {

    static Wanted in(List<String> cities, String words) {
        Optional<String> typed = Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
        return new Wanted(new TreeSet<>(cities == null ? List.of() : cities), typed, Map.of(), false, Optional.empty());
    }

    Wanted by(Facet facet, List<?> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return this;
        }
        Map<Facet, SortedSet<String>> more = new EnumMap<>(Facet.class);
        more.putAll(values);
        more.put(facet, new TreeSet<>(wanted.stream().map(Object::toString).toList()));
        return new Wanted(cities, words, more, endingSoon, box);
    }

    Wanted endingSoon(Boolean only) {
        return new Wanted(cities, words, values, Boolean.TRUE.equals(only), box);
    }

    Wanted within(String bbox) {
        return bbox == null || bbox.isEmpty() ? this : new Wanted(cities, words, values, endingSoon, Optional.of(Box.parse(bbox)));
    }

    /** The same without what narrows by facets: all of them can be counted then. */
    Wanted unfaceted() {
        return new Wanted(cities, words, Map.of(), false, box);
    }
}
