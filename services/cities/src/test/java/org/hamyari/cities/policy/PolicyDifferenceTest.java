package org.hamyari.cities.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.hamyari.cities.api.PieceKindDto;
import org.hamyari.cities.api.PolicyPieceDto;
import org.junit.jupiter.api.Test;

class PolicyDifferenceTest {

    @Property(tries = 300)
    void holdsBothTexts(@ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') @Chars({' ', '\n', 'ی'}) String before,
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') @Chars({' ', '\n', 'ی'}) String after) {
        List<PolicyPieceDto> pieces = PolicyDifference.pieces(before, after);
        assertEquals(before, without(pieces, PieceKindDto.ADDED));
        assertEquals(after, without(pieces, PieceKindDto.REMOVED));
    }

    @Test
    void endsSoonHoweverMuchDiffers() {
        String before = words(20_000, 0);
        String after = words(20_000, 1);
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(after, without(PolicyDifference.pieces(before, after), PieceKindDto.REMOVED)));
        String old = words(2_000, 0);
        String young = words(2_000, 2_000);
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(old, without(PolicyDifference.pieces(old, young), PieceKindDto.ADDED)));
    }

    private static String words(int count, int from) {
        return IntStream.range(from, from + count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private static String without(List<PolicyPieceDto> pieces, PieceKindDto kind) {
        return pieces.stream().filter(piece -> piece.kind() != kind).map(PolicyPieceDto::text).collect(Collectors.joining());
    }
}
