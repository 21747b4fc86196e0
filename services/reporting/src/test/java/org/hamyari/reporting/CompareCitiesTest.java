package org.hamyari.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same figures of several cities side by side. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
@QuarkusTestResource(CensusNeighbour.class)
class CompareCitiesTest {

    private static final SpecContract CONTRACT = SpecContract.of("reporting");
    private static final String ROOT = "/api/reporting/v1/comparison";

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String counted = "counted-" + suffix;
    private final String plain = "plain-" + suffix;
    private final String silent = "silent-" + suffix;

    @BeforeEach
    void threeCities() {
        TestCities.save(counted, "شمرده", "Counted", "CATALYST", "EUR", "Europe/Amsterdam");
        TestCities.save(plain, "ساده", "Plain", "CONFIDENT_LEADER", "IRR", "Asia/Tehran");
        TestCities.save(silent, "خاموش", "Silent", "PASSIVE_OBSERVER", "EUR", "Europe/Amsterdam");
        UUID project = UUID.randomUUID();
        Facts facts = new Facts(counted, "EUR");
        List.of(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), facts.captured(project, UUID.randomUUID(), 2, "100.00"),
                facts.at("2026-11-22T10:00:00Z").earned(project, UUID.randomUUID(), 1, "50.00")).forEach(broker.source("events-in")::send);
        await().atMost(Duration.ofSeconds(5)).until(() -> compare(counted).extract().path("cities[0].total.amount").equals("150.00"));
    }

    @Test
    void showsEachCityInTheOrderAskedForAndItsOwnMoney() {
        compare(plain, counted, plain).body("cities.cityId", contains(plain, counted)).body("cities[0].stage", equalTo("CONFIDENT_LEADER"))
                .body("cities[0].raised.currency", equalTo("IRR")).body("cities[0].perThousand", nullValue())
                .body("cities[1].raised.amount", equalTo("100.00")).body("cities[1].pledges", equalTo(1)).body("cities[1].projects", equalTo(1))
                .body("currencies.currency", contains("EUR", "IRR")).body("currencies.cityIds", contains(List.of(counted), List.of(plain)))
                .body("cities[1].asOf", equalTo("2026-11-22T10:00:00Z"));
    }

    @Test
    void countsByTheNewestCensusThatIsComplete() {
        compare(counted).body("cities[0].population.people", equalTo(3000)).body("cities[0].population.year", equalTo(2021))
                .body("cities[0].perThousand.raised.amount", equalTo("33.33")).body("cities[0].perThousand.matched.amount", equalTo("16.67"))
                .body("cities[0].perThousand.total.amount", equalTo("50.00")).body("cities[0].perThousand.pledges", equalTo(0.33f))
                .body("asOf", equalTo("2026-11-22T10:00:00Z"));
    }

    @Test
    void comparesAlsoWhileNobodySaysHowManyLiveThere() {
        compare(silent).body("cities[0].raised.amount", equalTo("0.00")).body("cities[0].population", nullValue());
    }

    @Test
    void givesTheSameAsCsv() {
        String tag = given().filter(CONTRACT).get(ROOT + ".csv" + query(counted, plain)).then().statusCode(200)
                .body(startsWith("city_id,currency,raised,matched"))
                .body(containsString(counted + ",EUR,100.00,50.00,0.00,1,1,0,0,3000,2021,33.33,16.67,0.33,0.33,2026-11-22T10:00:00Z\r\n"))
                .body(containsString(plain + ",IRR,0,0,0,0,0,0,0,,,,,,,")).extract().header("ETag");
        given().filter(CONTRACT).header("If-None-Match", tag).get(ROOT + ".csv" + query(counted)).then().statusCode(200);
        String own = compare(counted).extract().header("ETag");
        given().filter(CONTRACT).header("If-None-Match", own).get(ROOT + query(counted)).then().statusCode(304);
    }

    @Test
    void namesTheCityThatIsUnknown() {
        given().filter(CONTRACT).get(ROOT + query(counted, "nowhere")).then().statusCode(422).body("errors[0].pointer", equalTo("#/query/city"))
                .body("errors[0].detail", containsString("nowhere"));
        given().filter(CONTRACT).get(ROOT).then().statusCode(422);
        given().filter(CONTRACT).get(ROOT + query("Not-An-Id")).then().statusCode(422);
        String[] eleven = IntStream.range(0, 11).mapToObj(i -> "city-" + i).toArray(String[]::new);
        given().filter(CONTRACT).get(ROOT + query(eleven)).then().statusCode(422);
    }

    private static ValidatableResponse compare(String... cities) {
        return given().filter(CONTRACT).get(ROOT + query(cities)).then().statusCode(200);
    }

    private static String query(String... cities) {
        return List.of(cities).stream().map(city -> "city=" + city).collect(Collectors.joining("&", "?", ""));
    }
}
