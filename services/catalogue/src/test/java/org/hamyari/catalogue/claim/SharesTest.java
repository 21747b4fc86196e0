package org.hamyari.catalogue.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SharesTest {

    @Example
    void sharesAreKnownForKnownClaims() {
        assertEquals(List.of(100L, 50L), Shares.of(150, List.of(100L, 50L)));
        assertEquals(List.of(34L, 33L, 33L), Shares.of(100, List.of(70L, 70L, 70L)));
        assertEquals(List.of(67L, 33L), Shares.of(100, List.of(200L, 100L)));
        assertEquals(List.of(), Shares.of(100, List.of()));
    }

    @Property
    void allOfTheGuaranteeIsSharedAndNobodyGetsMoreThanClaimed(@ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long guarantee,
            @ForAll @Size(max = 40) List<@LongRange(min = 1, max = 1_000_000_000_000_000L) Long> claims) {
        List<Long> shares = Shares.of(guarantee, claims);
        long total = claims.stream().mapToLong(Long::longValue).sum();
        assertEquals(Math.min(guarantee, total), shares.stream().mapToLong(Long::longValue).sum());
        IntStream.range(0, claims.size()).forEach(i -> assertTrue(shares.get(i) >= 0 && shares.get(i) <= claims.get(i)));
    }

    @Property
    void nobodyIsAWholeUnitAwayFromTheExactShare(@ForAll @LongRange(min = 1, max = 1_000_000L) long guarantee,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000L) Long> claims) {
        long total = claims.stream().mapToLong(Long::longValue).sum();
        List<Long> shares = Shares.of(guarantee, claims);
        IntStream.range(0, claims.size()).forEach(i -> {
            BigDecimal scaled = BigDecimal.valueOf(claims.get(i)).multiply(BigDecimal.valueOf(Math.min(guarantee, total)));
            BigDecimal away = scaled.subtract(BigDecimal.valueOf(shares.get(i)).multiply(BigDecimal.valueOf(total))).abs();
            assertTrue(away.compareTo(BigDecimal.valueOf(total)) < 0);
        });
    }
}
