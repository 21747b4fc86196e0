package org.hamyari.portal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamyari.portal.place.PlaceMap.Place;
import org.junit.jupiter.api.Test;

class PickMapTest {

    private static final PickMap MAP = PickMap.of(List.of(List.of(new Place(51.6, 32.6), new Place(51.7, 32.6), new Place(51.7, 32.7),
            new Place(51.6, 32.7), new Place(51.6, 32.6)))).orElseThrow();

    @Test
    void aPointOfThePictureIsThePlaceThatIsDrawnThere() {
        for (int x = 10; x < MAP.width(); x += 50) {
            for (int y = 10; y < MAP.height(); y += 50) {
                String[] place = MAP.at(x, y).orElseThrow().split(", ");
                Matcher dot = Pattern.compile("cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"")
                        .matcher(MAP.svg(Optional.of(new Place(Double.parseDouble(place[1]), Double.parseDouble(place[0])))));
                assertTrue(dot.find());
                assertEquals(x, Double.parseDouble(dot.group(1)), 0.2);
                assertEquals(y, Double.parseDouble(dot.group(2)), 0.2);
            }
        }
    }

    @Test
    void fitsOnTheSmallestTelephone() {
        assertTrue(MAP.width() <= 272 && MAP.height() <= 400);
    }

    @Test
    void aKeyboardPointsNowhere() {
        assertEquals(Optional.empty(), MAP.at(0, 0));
        assertEquals(Optional.empty(), MAP.at(10_000, 5));
    }

    @Test
    void hasNoPictureOfACityWithoutDistricts() {
        assertEquals(Optional.empty(), PickMap.of(List.of()));
    }
}
