package org.hamyari.cities.district;

import static org.hamyari.cities.district.Maps.ring;
import static org.hamyari.cities.district.Maps.square;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hamyari.cities.Town;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.Test;

/** A city's districts and the figures on them, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class DistrictsTest {

    private static final String GEO_JSON = "application/geo+json";
    private static final String HEADER = "district,population,age_under_15,age_15_24,age_25_34,age_35_49,age_50_64,age_65_over,"
            + "education_none,education_primary,education_secondary,education_university";

    private final Town town = Town.aTown();

    @Test
    void aMapIsReplacedByWhoKnowsItsVersion() {
        town.get(null, "/districts").then().statusCode(200).header("ETag", "\"0\"").body("features", hasSize(0)).body("areaKm2", equalTo("0.000"));
        map(null, square("a", 0, 0)).statusCode(428);
        map("\"3\"", square("a", 0, 0)).statusCode(412);
        map("\"0\"", square("a", 0, 0), square("b", 1, 0)).statusCode(200).header("ETag", "\"1\"").contentType(GEO_JSON)
                .body("features.properties.id", contains("a", "b")).body("features[0].properties.areaKm2", equalTo("12363.712"));
        map("\"0\"", square("c", 0, 0)).statusCode(412);
        map("\"1\"", square("c", 0, 1), square("a", 0, 0)).statusCode(200).header("ETag", "\"2\"");
        town.get(null, "/districts").then().body("features.properties.id", contains("c", "a")).body("areaKm2", equalTo("24723.658"));
        Town.as(null).header("If-None-Match", "\"2\"").get(town.address("/districts")).then().statusCode(304);
    }

    @Test
    void refusesWhatIsNoMapAndKeepsTheOldOne() {
        map("\"0\"", square("a", 0, 0)).statusCode(200);
        map("\"1\"", Maps.polygon("a", ring(0, 0, 1, 0, 1, 1, 0, 1))).statusCode(422)
                .body("errors[0].pointer", equalTo("#/features/0/geometry/coordinates/0"))
                .body("errors[0].detail", equalTo("The ring is not closed: its last position is to be its first."));
        map("\"1\"", square("a", 0, 0), square("b", 0.5, 0)).statusCode(422).body("errors[0].pointer", equalTo("#/features/1/geometry"));
        map("\"1\"", square("a", 0, 0), square("a", 2, 0)).statusCode(422).body("errors[0].pointer", equalTo("#/features/1/properties/id"));
        town.put(town.admin(), "/districts", "\"1\"", GEO_JSON, "{\"type\":").then().statusCode(400);
        town.put(town.admin(), "/districts", "\"1\"", GEO_JSON, "[]").then().statusCode(400);
        town.put(town.admin(), "/districts", "\"1\"", GEO_JSON, "{\"type\":\"Feature\"}").then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/type"));
        town.put(town.admin(), "/districts", "\"1\"", "application/json", Maps.of()).then().statusCode(415);
        town.put(town.auditor(), "/districts", "\"1\"", GEO_JSON, Maps.of()).then().statusCode(403);
        town.put(Town.stranger(), "/districts", "\"1\"", GEO_JSON, Maps.of()).then().statusCode(403);
        town.get(null, "/districts").then().header("ETag", "\"1\"").body("features.properties.id", contains("a"));
    }

    @Test
    void whoComesSecondFindsTheVersionGone() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> upload = () -> map("\"0\"", square("a", 0, 0)).extract().statusCode();
            long accepted = 0;
            for (var answer : threads.invokeAll(List.of(upload, upload, upload, upload))) {
                accepted += answer.get() == 200 ? 1 : 0;
            }
            assertEquals(1, accepted);
        }
    }

    @Test
    void figuresAddUpAndHoldTheirDistrict() {
        map("\"0\"", square("a", 0, 0), square("b", 1, 0)).statusCode(200);
        census("\"0\"", row("a", 100, "")).statusCode(200).header("ETag", "\"1\"").body("population", equalTo(100)).body("complete", equalTo(false));
        census("\"0\"", row("a", 100, "")).statusCode(412);
        census(null, row("a", 100, "")).statusCode(428);
        census("\"1\"", row("b", 50, ""), row("a", 100, ",\"incomes\":{\"low\":40,\"middle\":30,\"high\":30}")).statusCode(200)
                .body("population", equalTo(150)).body("complete", equalTo(true)).body("districts.district", contains("a", "b"));
        town.get(null, "/census").then().statusCode(200).body("items.year", contains(2025)).body("items[0].population", equalTo(150));
        town.get(null, "/census/2025").then().statusCode(200).body("districts[0].incomes.low", equalTo(40)).header("ETag", "\"2\"");
        town.get(null, "/census/1999").then().statusCode(404);
        town.put(town.admin(), "/census/12", "\"0\"", "application/json", "{\"source\":\"Count\",\"districts\":[" + row("a", 1, "") + "]}")
                .then().statusCode(404);
        map("\"1\"", square("b", 1, 0)).statusCode(409).body("code", equalTo("districts-in-use"))
                .body("detail", equalTo("Census figures stand under a; a district with figures keeps its id."));
        map("\"1\"", square("b", 1, 0), square("a", 0, 1), square("c", 0, 2)).statusCode(200);
        town.get(null, "/census/2025").then().body("complete", equalTo(false));
    }

    @Test
    void refusesFiguresOfNoDistrictTwiceOrWithWrongSums() {
        map("\"0\"", square("a", 0, 0)).statusCode(200);
        census("\"0\"", row("z", 100, "")).statusCode(422).body("errors[0].pointer", equalTo("#/districts/0/district"));
        census("\"0\"", row("a", 100, ""), row("a", 100, "")).statusCode(422).body("errors[0].pointer", equalTo("#/districts/1/district"));
        census("\"0\"", row("a", 100, "").replace("\"population\":100", "\"population\":101")).statusCode(422)
                .body("errors.pointer", contains("#/districts/0/ages", "#/districts/0/education"))
                .body("errors[0].detail", equalTo("These add up to 100, the population is 101."));
        census("\"0\"", row("a", 100, ",\"incomes\":{\"low\":1,\"middle\":1,\"high\":1}")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/districts/0/incomes"));
        census("\"0\"", row("a", 100, "").replace("\"from65\":0", "\"from65\":-5")).statusCode(422);
        town.put(town.auditor(), "/census/2025", "\"0\"", "application/json", "{}").then().statusCode(403);
        town.put(Town.stranger(), "/census/2025", "\"0\"", "application/json", "{}").then().statusCode(403);
        town.get(null, "/census").then().body("items", hasSize(0));
    }

    @Test
    void readsFiguresFromAFileAndNamesLineAndColumn() {
        map("\"0\"", square("a", 0, 0)).statusCode(200);
        file(HEADER + "\nb,1,1,0,0,0,0,0,1,0,0,0\n").statusCode(422).body("errors[0].pointer", equalTo("#/lines/2/district"));
        file(HEADER + "\n\na,10,x,0,0,0,0,0,10,0,0\n").statusCode(422).body("errors[0].pointer", equalTo("#/lines/3"));
        file(HEADER + "\na,10,x,0,0,0,0,0,10,0,0,0\n").statusCode(422).body("errors[0].pointer", equalTo("#/lines/2/age_under_15"));
        file(HEADER + "\n\na,10,9,0,0,0,0,0,10,0,0,0\n").statusCode(422).body("errors[0].pointer", equalTo("#/lines/3/ages"));
        file("name,people\n").statusCode(422).body("errors[0].pointer", equalTo("#/lines/1"));
        file(HEADER + "\n").statusCode(422).body("errors[0].pointer", equalTo("#/lines/2"));
        town.put(town.admin(), "/census/2025/file", "\"0\"", "text/csv", HEADER).then().statusCode(422).body("errors[0].pointer", equalTo("#/source"));
        town.get(null, "/districts").then().statusCode(200);
        file("\uFEFF" + HEADER + ",income_low,income_middle,income_high\r\na,۱۰,4,6,0,0,0,0,10,0,0,0,5,5,0\r\n").statusCode(200)
                .body("districts[0].ages.from15", equalTo(6)).body("districts[0].incomes.middle", equalTo(5));
        town.get(null, "/census/2025").then().body("source", equalTo("Count"));
        census("\"1\"", row("a", 100, "")).statusCode(200);
        town.get(null, "/census").then().statusCode(200);
        assertEquals(Set.of(), Town.CONTRACT.unanswered("Districts", "Census"));
    }

    private ValidatableResponse map(String ifMatch, String... features) {
        return town.put(town.admin(), "/districts", ifMatch, GEO_JSON, Maps.of(features)).then();
    }

    private ValidatableResponse census(String ifMatch, String... rows) {
        return town.put(town.admin(), "/census/2025", ifMatch, "application/json",
                "{\"source\":\"Count\",\"districts\":[" + String.join(",", rows) + "]}").then();
    }

    private ValidatableResponse file(String text) {
        return town.put(town.admin(), "/census/2025/file?source=Count", "\"0\"", "text/csv; charset=UTF-8", text).then();
    }

    private static String row(String district, int population, String more) {
        return "{\"district\":\"" + district + "\",\"population\":" + population + ",\"ages\":{\"under15\":" + population
                + ",\"from15\":0,\"from25\":0,\"from35\":0,\"from50\":0,\"from65\":0},\"education\":{\"none\":" + population
                + ",\"primary\":0,\"secondary\":0,\"university\":0}" + more + "}";
    }
}
