package org.hamyari.operator.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hamyari.cities.client.CityDto;
import org.hamyari.cities.client.CityStageDto;
import org.junit.jupiter.api.Test;

class CityStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.5Z");

    @Test
    void lookingAgainLaterIsNoChange() {
        var first = CityStatus.unknown().agrees(1, aCity(), NOON);
        assertEquals(first, first.agrees(1, aCity(), NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void theTimeOfAConditionIsThatOfItsLastTurn() {
        var status = CityStatus.unknown().agrees(1, aCity(), NOON).failed(2, "RegisterUnavailable", "away", NOON.plusSeconds(60))
                .failed(3, "RegisterUnavailable", "still away", NOON.plusSeconds(90));
        assertEquals("2026-11-21T12:01:00Z", status.conditions().get(1).getLastTransitionTime());
        assertEquals("2026-11-21T12:00:00Z", status.conditions().get(0).getLastTransitionTime(), "registered all the time");
    }

    @Test
    void aFailureKeepsWhatWasSeenBefore() {
        var status = CityStatus.unknown().agrees(1, aCity(), NOON).failed(2, "Refused", "no", NOON);
        assertEquals(4, status.registeredVersion());
        assertEquals("CATALYST", status.stage());
        assertEquals(2, status.observedGeneration());
    }

    private static CityDto aCity() {
        return new CityDto("yazd", null, CityStageDto.CATALYST, List.of(), "IRR", null, "Asia/Tehran", List.of(), null, 4L);
    }
}
