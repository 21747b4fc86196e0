package org.hamyari.cities.district;

import static org.hamyari.cities.district.Maps.polygon;
import static org.hamyari.cities.district.Maps.ring;
import static org.hamyari.cities.district.Maps.square;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

/** What is a map of districts and what is none. */
class BordersTest {

    private static final DistrictSettings SETTINGS = new DistrictSettings() {
        @Override
        public int most() {
            return 6;
        }

        @Override
        public int mostRings() {
            return 4;
        }

        @Override
        public int mostPositions() {
            return 60;
        }
    };
    private static final String HOLE = ring(0.2, 0.2, 0.4, 0.2, 0.4, 0.4, 0.2, 0.4, 0.2, 0.2);
    private static final String SHELL = ring(0, 0, 1, 0, 1, 1, 0, 1, 0, 0);

    @Test
    void districtsMayTouchInABorderOrACorner() {
        assertEquals(4, read(square("a", 0, 0), square("b", 1, 0), square("c", 0, 1), square("d", 1, 1)).size());
        assertEquals(2, read(polygon("ring", SHELL, HOLE), polygon("island", HOLE)).size(), "An enclave fills its hole");
    }

    @Test
    void namesTheRingThatIsOpenShortOrCrossesItself() {
        refused("/features/0/geometry/coordinates/0 ring-open", polygon("a", ring(0, 0, 1, 0, 1, 1, 0, 1)));
        refused("/features/0/geometry/coordinates/0 ring-too-short 4", polygon("a", ring(0, 0, 1, 0, 0, 0)));
        refused("/features/1/geometry/coordinates/0 ring-crosses-itself", square("a", 5, 5), polygon("b", ring(0, 0, 1, 1, 1, 0, 0, 1, 0, 0)));
        refused("/features/0/geometry/coordinates/0 ring-crosses-itself", polygon("flat", ring(0, 0, 1, 0, 2, 0, 0, 0)));
        refused("/features/0/geometry/coordinates/0 ring-crosses-itself", polygon("point", ring(0, 0, 0, 0, 0, 0, 0, 0)));
        refused("/features/0/geometry/coordinates/1 ring-crosses-itself", polygon("a", SHELL, ring(0.2, 0.2, 0.4, 0.4, 0.4, 0.2, 0.2, 0.4, 0.2, 0.2)));
    }

    @Test
    void holesLieInsideAndApart() {
        assertEquals(1, read(polygon("a", SHELL, HOLE)).size());
        refused("/features/0/geometry/coordinates/1 hole-not-inside", polygon("a", SHELL, ring(2, 2, 3, 2, 3, 3, 2, 3, 2, 2)));
        refused("/features/0/geometry/coordinates/2 hole-not-inside", polygon("a", SHELL, HOLE, ring(0.5, 0.5, 2, 0.5, 2, 0.8, 0.5, 0.8, 0.5, 0.5)));
        refused("/features/0/geometry/coordinates holes-overlap", polygon("a", SHELL, HOLE, ring(0.3, 0.3, 0.6, 0.3, 0.6, 0.6, 0.3, 0.6, 0.3, 0.3)));
    }

    @Test
    void neitherPartsNorDistrictsOverlap() {
        refused("/features/1/geometry districts-overlap a", square("a", 0, 0), square("b", 0.5, 0.5));
        refused("/features/1/geometry districts-overlap a", square("a", 0, 0), square("b", 0, 0));
        refused("/features/1/geometry districts-overlap a", square("a", 0, 0), polygon("inner", HOLE));
        String parts = "[[" + SHELL + "],[" + HOLE + "]]";
        refused("/features/0/geometry/coordinates parts-overlap", Maps.feature("a", "MultiPolygon", parts));
        String apart = "[[" + SHELL + "],[" + ring(2, 2, 3, 2, 3, 3, 2, 2) + "]]";
        assertEquals("MultiPolygon", read(Maps.feature("a", "MultiPolygon", apart)).getFirst().type());
        refused("/features/0/geometry/coordinates/1/0/2 position-outside",
                Maps.feature("a", "MultiPolygon", apart.replace("[3.0,3.0]", "[181,3]")));
    }

    @Test
    void seesAnOverlapOfTheLastDigit() {
        refused("/features/1/geometry districts-overlap a", square("a", 0, 0),
                polygon("b", ring(Math.nextDown(1.0), 0, 2, 0, 2, 1, Math.nextDown(1.0), 1, Math.nextDown(1.0), 0)));
    }

    @Test
    void namesThePositionThatIsNone() {
        String good = square("a", 0, 0);
        refused("/features/0/geometry/coordinates/0/1 position-outside", good.replace("[1.0,0.0]", "[180.5,0]"));
        refused("/features/0/geometry/coordinates/0/1 position-outside", good.replace("[1.0,0.0]", "[1,-91]"));
        refused("/features/0/geometry/coordinates/0/1 position-outside", good.replace("[1.0,0.0]", "[1e999,0]"));
        refused("/features/0/geometry/coordinates/0/1 position-not-read", good.replace("[1.0,0.0]", "[\"1\",0]"));
        refused("/features/0/geometry/coordinates/0/1 position-not-read", good.replace("[1.0,0.0]", "7"));
        refused("/features/0/geometry/coordinates wrong-type", Maps.feature("a", "Polygon", "[]"));
        refused("/features/0/geometry/coordinates wrong-type", Maps.feature("a", "Polygon", "{}"));
        refused("/features/0/geometry/type geojson-type Polygon, MultiPolygon", Maps.feature("a", "Point", "[1,2]"));
    }

    @Test
    void namesEveryWrongPlaceAtOnce() {
        refused("/features/0/properties/id district-id; /features/1/properties/name text-missing; /features/2/properties/id district-twice b",
                square("A b", 0, 0), square("b", 2, 0).replace("District b", " "), square("b", 4, 0));
        refused("/features/0/type geojson-type Feature", "{}");
        refused("/features/0/type geojson-type Feature", "null");
    }

    @Test
    void ignoresTheThirdCoordinateAndForeignMembers() {
        DrawnDistrict district = read(square("a", 0, 0).replace("[1.0,0.0]", "[1.0,0.0,12]").replace("{\"id\"", "{\"colour\":\"red\",\"id\"")).getFirst();
        assertEquals("[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]", district.coordinates().toString());
    }

    @Test
    void holdsItsLimits() {
        refused("/features too-many-districts 6", IntStream.range(0, 7).mapToObj(i -> square("d" + i, i * 2, 0)).toArray(String[]::new));
        refused("/features/0/geometry/coordinates too-many-rings 4", polygon("a", SHELL, HOLE, HOLE, HOLE, HOLE));
        StringBuilder long_ = new StringBuilder("[0,0]");
        IntStream.range(0, 60).forEach(i -> long_.append(",[1,").append(i / 100.0).append(']'));
        refused("/features/0/geometry/coordinates/0 too-many-positions 60", polygon("a", "[" + long_ + ",[0,0]]"));
    }

    @Test
    void measuresOnTheSphere() {
        // A degree at the equator: R² · Δλ · (sin 1° − sin 0°) with R = 6371.0072 km.
        assertEquals(new BigDecimal("12363.712"), SphericalArea.km2(read(square("a", 0, 0)).getFirst().geometry()));
        assertEquals(SphericalArea.km2(read(square("a", 0, 0)).getFirst().geometry()),
                SphericalArea.km2(read(polygon("back", ring(0, 0, 0, 1, 1, 1, 1, 0, 0, 0))).getFirst().geometry()), "Either way round");
        BigDecimal whole = SphericalArea.km2(read(polygon("a", SHELL)).getFirst().geometry());
        BigDecimal hole = SphericalArea.km2(read(polygon("a", HOLE)).getFirst().geometry());
        BigDecimal rest = SphericalArea.km2(read(polygon("a", SHELL, HOLE)).getFirst().geometry());
        assertEquals(0, whole.subtract(hole).subtract(rest).abs().compareTo(new BigDecimal("0.001")) > 0 ? 1 : 0);
    }

    private static List<DrawnDistrict> read(String... features) {
        List<DrawnDistrict> districts = new FeatureReader(SETTINGS).read(json(Maps.of(features)));
        new Borders().check(districts);
        return districts;
    }

    private static void refused(String faults, String... features) {
        DomainException refusal = assertThrows(DomainException.class, () -> read(features));
        assertEquals(faults, String.join("; ", ((Invalid) refusal.error()).errors().stream().map(error -> (error.pointer() + " " + error.code()
                + " " + String.join(" ", error.arguments().stream().map(String::valueOf).toList())).strip()).toList()));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
