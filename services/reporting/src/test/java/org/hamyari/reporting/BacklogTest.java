package org.hamyari.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * What waited while the service was down is in the figures soon after: 10,000 facts within 5 seconds with {@code -Dhamyari.size=soak},
 * on a machine that does nothing else; a fifth of them within the same time in every run, which a busy machine keeps too.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class BacklogTest {

    private static final boolean LARGE = "soak".equals(System.getProperty("hamyari.size"));
    private static final int CITIES = 4;
    private static final int PROJECTS = 5;
    private static final int PLEDGES = LARGE ? 250 : 50;

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    /** Seen to fail with a transaction for each fact. */
    @Test
    void isInTheFiguresWithinFiveSeconds() {
        digest(Stream.generate(BacklogTest::aCity).limit(CITIES).toList());
        List<String> cities = Stream.generate(BacklogTest::aCity).limit(CITIES).toList();
        Duration took = digest(cities);
        for (String city : cities) {
            given().get("/api/reporting/v1/cities/" + city + "/figures").then().statusCode(200)
                    .body("raised.amount", equalTo(PROJECTS * PLEDGES * 10 + ".00")).body("matched.amount", equalTo(PROJECTS * PLEDGES * 5 + ".00"))
                    .body("pledges", equalTo(PROJECTS * PLEDGES)).body("projects[0].count", equalTo(PROJECTS));
        }
        long facts = TestDatabase.number("select count(*) from money_fact where city_id = any(?)", (Object) cities.toArray(String[]::new));
        long transactions = TestDatabase.number("select count(distinct xmin::text) from money_fact where city_id = any(?)",
                (Object) cities.toArray(String[]::new));
        assertTrue(transactions * 10 <= facts, () -> facts + " facts in " + transactions + " transactions");
        System.out.printf("%,d facts in %,d transactions, %,d ms%n", facts, transactions, took.toMillis());
        assertTrue(took.compareTo(Duration.ofSeconds(5)) <= 0, () -> facts + " facts took " + took);
    }

    private Duration digest(List<String> cities) {
        List<String> events = new ArrayList<>();
        List<Facts> tellers = cities.stream().map(city -> new Facts(city, "EUR")).toList();
        List<UUID> projects = Stream.generate(UUID::randomUUID).limit((long) CITIES * PROJECTS).toList();
        for (int i = 0; i < projects.size(); i++) {
            events.add(tellers.get(i % CITIES).published(projects.get(i), 2, "Project", "FUNDING", "2026-10-01T00:00:00Z"));
        }
        // Neighbours in time are pledges to different projects of different cities.
        for (int pledge = 0; pledge < PLEDGES; pledge++) {
            for (int i = 0; i < projects.size(); i++) {
                events.add(tellers.get(i % CITIES).captured(projects.get(i), UUID.randomUUID(), 2, "10.00"));
                events.add(tellers.get(i % CITIES).earned(projects.get(i), UUID.randomUUID(), 1, "5.00"));
            }
        }
        long known = TestDatabase.number("select count(*) from inbox");
        long start = System.nanoTime();
        events.forEach(event -> broker.source("events-in").send(event));
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100))
                .until(() -> TestDatabase.number("select count(*) from inbox") == known + events.size());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String aCity() {
        String city = "backlog-" + UUID.randomUUID().toString().substring(0, 8);
        TestCities.save(city, "شهر", "City", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam");
        return city;
    }
}
