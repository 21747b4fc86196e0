package org.hamyari.cities.census;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hamyari.cities.api.AgeBandsDto;
import org.hamyari.cities.api.CensusRowDto;
import org.hamyari.cities.api.EducationBandsDto;
import org.hamyari.cities.api.IncomeBandsDto;
import org.hamyari.cities.input.Faults;

/** The rules of census figures: known districts, each once, and bands that add up to the population. */
final class CensusTable {

    /** Where a member of a row stands in the upload. */
    @FunctionalInterface
    interface Place {
        String of(int row, String member);
    }

    private CensusTable() {
    }

    /** Refuses wrong rows, each at its place. */
    static void check(List<CensusRowDto> rows, Set<String> districts, Place place) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            CensusRowDto row = rows.get(i);
            if (!districts.contains(row.district())) {
                faults.add(place.of(i, "district"), "unknown-district");
            } else if (!seen.add(row.district())) {
                faults.add(place.of(i, "district"), "district-twice", row.district());
            }
            requireSum(ages(row.ages()), row.population(), place.of(i, "ages"), faults);
            requireSum(education(row.education()), row.population(), place.of(i, "education"), faults);
            if (row.incomes() != null) {
                requireSum(incomes(row.incomes()), row.population(), place.of(i, "incomes"), faults);
            }
        }
        faults.throwIfAny();
    }

    private static void requireSum(Long[] bands, long population, String pointer, Faults faults) {
        long sum = LongStream.of(unboxed(bands)).sum();
        if (sum != population) {
            faults.add(pointer, "bands-do-not-add-up", sum, population);
        }
    }

    private static long[] unboxed(Long[] bands) {
        return List.of(bands).stream().mapToLong(Long::longValue).toArray();
    }

    static Long[] ages(AgeBandsDto ages) {
        return new Long[] {ages.under15(), ages.from15(), ages.from25(), ages.from35(), ages.from50(), ages.from65()};
    }

    static AgeBandsDto ages(Long... bands) {
        return new AgeBandsDto(bands[0], bands[1], bands[2], bands[3], bands[4], bands[5]);
    }

    static Long[] education(EducationBandsDto education) {
        return new Long[] {education.none(), education.primary(), education.secondary(), education.university()};
    }

    static EducationBandsDto education(Long... bands) {
        return new EducationBandsDto(bands[0], bands[1], bands[2], bands[3]);
    }

    static Long[] incomes(IncomeBandsDto incomes) {
        return incomes == null ? null : new Long[] {incomes.low(), incomes.middle(), incomes.high()};
    }

    static IncomeBandsDto incomes(Long... bands) {
        return bands == null ? null : new IncomeBandsDto(bands[0], bands[1], bands[2]);
    }
}
