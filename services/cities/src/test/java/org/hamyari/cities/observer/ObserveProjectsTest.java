package org.hamyari.cities.observer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.cities.Town;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners run in the area of a city, and the letters about it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class ObserveProjectsTest {

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;
    @Inject
    WeekClock weeks;
    @Inject
    WeeklyLetters letters;
    @Inject
    InCity inCity;

    private final UUID project = UUID.randomUUID();
    private Town town;

    @BeforeEach
    void freshTown() {
        town = Town.at("PASSIVE_OBSERVER");
    }

    @Test
    void showsWhatPartnersReportWithItsNewestSums() {
        report(project, 1, "420", "OPEN");
        report(project, 3, "700", "SUCCEEDED");
        report(project, 2, "500", "OPEN");
        report(UUID.randomUUID(), 1, "10", "OPEN");
        await().atMost(Duration.ofSeconds(5)).until(() -> observed() == 2);
        town.get(null, "/observed-projects?status=SUCCEEDED").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].raised.amount", equalTo("700")).body("items[0].partner", equalTo("some-partner"))
                .body("items[0].location.latitude", equalTo(31.8974f)).body("items[0].firstSeenAt", notNullValue());
        town.get(null, "/observed-projects?partner=nobody").then().statusCode(200).body("items", hasSize(0));
        town.get(null, "/observed-projects?limit=1").then().statusCode(200).body("items", hasSize(1)).body("page.next", notNullValue());
        town.get(null, "/observed-figures").then().statusCode(200).body("projects", equalTo(2))
                .body("lines.status", contains("OPEN", "SUCCEEDED")).body("lines.raised.amount", contains("10", "700"))
                .body("asOf", equalTo("2026-11-20T08:00:00Z"));
    }

    @Test
    void hasNothingToShowBeforeTheFirstReport() {
        town.get(null, "/observed-figures").then().statusCode(200).body("projects", equalTo(0)).body("lines", hasSize(0)).body("asOf", nullValue());
        Town.as(null).get("/api/cities/v1/cities/nowhere/observed-projects").then().statusCode(404);
        Town.as(null).get("/api/cities/v1/cities/nowhere/observed-figures").then().statusCode(404);
        town.get(null, "/observed-projects?status=MAYBE").then().statusCode(422);
    }

    @Test
    void writesOnceAboutEachProjectToWhoWantsIt() {
        UUID each = officer(true);
        UUID weekly = officer(true);
        officer(false);
        wish(each, "NEW", "en").statusCode(200).body("frequency", equalTo("NEW"));
        report(project, 1, "420", "OPEN");
        report(project, 2, "500", "OPEN");
        await().atMost(Duration.ofSeconds(5)).until(() -> observed() == 1 && town.get(null, "/observed-projects").path("items[0].raised.amount")
                .equals("500"));
        Map<String, Object> letter = mails().getFirst();
        assertEquals(1, mails().size());
        assertEquals(each + "@town.example", letter.get("address"));
        assertEquals("Town: one new project in the area of the city", letter.get("subject"));
        assertTrue(((String) letter.get("body")).contains("raised 420 rials of 900 rials"), (String) letter.get("body"));
        town.get(town.auditor(), "/observer-alerts").then().statusCode(200).body("items", hasSize(2))
                .body("items.find { it.officerId == '" + weekly + "' }.frequency", equalTo("WEEKLY"));
    }

    @Test
    void writesOneLetterAWeekHoweverManyAreAtWork() throws Exception {
        officer(true);
        officer(true);
        report(project, 1, "420", "OPEN");
        await().atMost(Duration.ofSeconds(5)).until(() -> observed() == 1);
        Instant nextWeek = Instant.now().plus(Duration.ofDays(8));
        String week = Week.lastBefore(nextWeek, java.time.DayOfWeek.MONDAY, 8, java.time.ZoneId.of("Asia/Tehran")).letterDay().toString();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Object>> work = IntStream.range(0, 12).<Callable<Object>>mapToObj(i -> () -> {
                weeks.order(nextWeek);
                return inCity.call(town.id, () -> letters.step(UUID.randomUUID(), week));
            }).toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertEquals(2, mails().size());
        assertEquals(2, TestDatabase.number("select count(*) from alert_sent where city_id = ?", town.id));
        assertEquals(1, TestDatabase.number("select count(*) from job where city_id = ? and kind = 'observer-week' and subject_id = ?", town.id, week));
        assertTrue(((String) mails().getFirst().get("body")).contains("گردآمده ۴۲۰ ریال از ۹۰۰ ریال"), mails().toString());
    }

    @Test
    void writesNothingAboutAWeekWithoutNews() {
        officer(true);
        weeks.order(Instant.parse("2026-01-07T12:00:00Z"));
        assertTrue(inCity.call(town.id, () -> letters.step(UUID.randomUUID(), "2026-01-05")).finished());
        assertEquals(0, mails().size());
    }

    @Test
    void endsTheLettersByTheirLinkAndByNoOther() {
        UUID each = officer(true);
        wish(each, "NEW", "fa").statusCode(200);
        report(project, 1, "420", "OPEN");
        await().atMost(Duration.ofSeconds(5)).until(() -> mails().size() == 1);
        String token = ((String) mails().getFirst().get("body")).replaceAll("(?s).*/alerts/([A-Za-z0-9_-]+).*", "$1");
        String link = "/api/cities/v1/alert-subscriptions/" + token;
        Town.as(null).get(link).then().statusCode(200).body("cityId", equalTo(town.id)).body("frequency", equalTo("NEW"));
        String altered = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        Town.as(null).get("/api/cities/v1/alert-subscriptions/" + altered).then().statusCode(404);
        Town.as(null).post("/api/cities/v1/alert-subscriptions/" + altered + "/unsubscriptions").then().statusCode(404);
        Town.as(null).get("/api/cities/v1/alert-subscriptions/x").then().statusCode(404);
        Town.as(null).get(link).then().body("frequency", equalTo("NEW"));
        Town.as(null).post(link + "/unsubscriptions").then().statusCode(200).body("frequency", equalTo("NONE"));
        Town.as(null).post(link + "/unsubscriptions").then().statusCode(200).body("frequency", equalTo("NONE"));
        report(UUID.randomUUID(), 1, "420", "OPEN");
        await().atMost(Duration.ofSeconds(5)).until(() -> observed() == 2);
        assertEquals(1, mails().size());
    }

    @Test
    void keepsWishesOfResponsibleOfficersOnly() {
        UUID other = officer(false);
        wish(other, "NEW", "fa").statusCode(404);
        wish(UUID.randomUUID(), "NEW", "fa").statusCode(404);
        wish(officer(true), "HOURLY", "fa").statusCode(422);
        town.get(town.official("m", "moderator"), "/observer-alerts").then().statusCode(403);
        assertFalse(town.get(town.admin(), "/observer-alerts").asString().contains("@town.example"));
    }

    private io.restassured.response.ValidatableResponse wish(UUID officer, String frequency, String language) {
        return town.put(town.admin(), "/observer-alerts/" + officer, null, "application/json",
                "{\"frequency\":\"" + frequency + "\",\"language\":\"" + language + "\"}").then();
    }

    private UUID officer(boolean responsible) {
        UUID id = UUID.randomUUID();
        TestDatabase.update("""
                insert into officer (city_id, id, name, office_fa, office_en, email, responsible, since, version)
                values (?, ?, 'Leila Karimi', 'مشارکت', 'Participation', ?, ?, date '2020-01-01', 1)""", town.id, id, id + "@town.example", responsible);
        return id;
    }

    private long observed() {
        return TestDatabase.number("select count(*) from observed_project where city_id = ?", town.id);
    }

    private List<Map<String, Object>> mails() {
        return TestDatabase.rows("select address, subject, body from mail where city_id = ? order by created_at", town.id);
    }

    private void report(UUID id, long sequence, String raised, String status) {
        Map<String, Object> data = new HashMap<>(Map.of("projectId", id, "partner", "some-partner", "externalId", "p-" + id,
                "platformName", Map.of("fa", "سکو", "en", "Platform"), "title", Map.of("fa", "آب‌انبار", "en", "Cistern"),
                "url", "https://partner.example/p", "location", Map.of("latitude", 31.8974, "longitude", 54.3678),
                "raised", Map.of("amount", raised, "currency", "IRR"), "target", Map.of("amount", "900", "currency", "IRR")));
        data.putAll(Map.of("status", status, "asOf", "2026-11-20T08:00:00Z", "firstFedAt", "2026-11-20T08:00:00Z"));
        String event = TestEvents.event("catalogue", "project.external-fed", town.id, id.toString(), sequence, data);
        EventContract.check(event);
        broker.source("events-in").send(event);
    }
}
