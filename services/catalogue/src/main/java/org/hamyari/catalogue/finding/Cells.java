package org.hamyari.catalogue.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.hamyari.catalogue.api.FacetCountDto;
import org.hamyari.catalogue.api.ListingFacetsDto;

/**
 * Projects counted by everything they can be filtered by at once.
 *
 * @param most more than so many were not looked at
 */
record Cells(Instant asOf, long most, List<Cell> cells) {

    private static final int MOST_VALUES = 1000;

    /**
     * Projects that are equal in every filter.
     *
     * @param values by the order of {@link Facet}; the needs are bits
     */
    record Cell(String[] values, int needs, boolean endingSoon, long count) {

        boolean fits(Facet facet, SortedSet<String> wanted) {
            if (facet == Facet.NEED) {
                return (needs & Facet.bits(wanted)) != 0;
            }
            String value = values[facet.ordinal()];
            return value != null && wanted.contains(value);
        }

        private List<String> valuesOf(Facet facet) {
            String value = values[facet.ordinal()];
            return facet == Facet.NEED ? Facet.needs(needs) : value == null ? List.of() : List.of(value);
        }
    }

    /** The counts of every value: a cell counts for a facet where it fits all other filters. */
    ListingFacetsDto count(Wanted wanted) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
        long total = 0;
        long soon = 0;
        for (Cell cell : cells) {
            List<Facet> misses = wanted.values().entrySet().stream().filter(filter -> !cell.fits(filter.getKey(), filter.getValue()))
                    .map(Map.Entry::getKey).toList();
            boolean tooLate = wanted.endingSoon() && !cell.endingSoon;
            if (misses.isEmpty()) {
                total += tooLate ? 0 : cell.count;
                soon += cell.endingSoon ? cell.count : 0;
            }
            if (!tooLate && misses.size() <= 1) {
                List<Facet> counted = misses.isEmpty() ? List.of(Facet.values()) : misses;
                counted.forEach(facet -> cell.valuesOf(facet).forEach(value -> counts.get(facet).merge(value, cell.count, Long::sum)));
            }
        }
        long looked = cells.stream().mapToLong(Cell::count).sum();
        return new ListingFacetsDto(asOf, total, looked <= most, list(counts, Facet.CATEGORY), list(counts, Facet.DISTRICT),
                list(counts, Facet.STATE), list(counts, Facet.KIND), list(counts, Facet.NEED), list(counts, Facet.HORIZON),
                list(counts, Facet.SOURCE), soon);
    }

    private static List<FacetCountDto> list(Map<Facet, Map<String, Long>> counts, Facet facet) {
        return counts.get(facet).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES).map(entry -> new FacetCountDto(entry.getKey(), entry.getValue())).toList();
    }
}
