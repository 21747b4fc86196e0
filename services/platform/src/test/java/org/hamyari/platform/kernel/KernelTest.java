package org.hamyari.platform.kernel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.sql.Retention;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.platform.testing.TestIdentity;
import org.hamyari.platform.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises that hold in every service, asked over HTTP of a small one. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "kernel"))
class KernelTest {

    private static final String NOTES = "/api/kernel/v1/cities/isfahan/notes";

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @Inject
    Retention retention;

    @BeforeEach
    void cities() {
        TestCities.demo();
        TestDatabase.update("delete from note");
    }

    @Test
    void writesOnceAndRepeatsTheAnswerToTheByte() {
        String key = UUID.randomUUID().toString();
        Response first = moderator().header("Idempotency-Key", key).body("{\"text\":\"a\"}").post(NOTES);
        Response again = moderator().header("Idempotency-Key", '"' + key + '"').body("{\"text\":\"a\"}").post(NOTES);
        first.then().statusCode(201).header("ETag", "\"1\"");
        again.then().statusCode(201).header("ETag", "\"1\"").header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        assertEquals(1, TestDatabase.number("select count(*) from note"));
    }

    @Test
    void refusesAKeyUsedForAnotherBody() {
        String key = UUID.randomUUID().toString();
        moderator().header("Idempotency-Key", key).body("{\"text\":\"a\"}").post(NOTES).then().statusCode(201);
        moderator().header("Idempotency-Key", key).body("{\"text\":\"b\"}").post(NOTES).then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void refusesAMissingKeyAsUnreadable() {
        moderator().body("{\"text\":\"a\"}").post(NOTES).then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void tellsASecondRequestThatTheFirstIsRunning() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        NotesResource.HOLD.set(hold);
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> first = threads.submit(() -> moderator().header("Idempotency-Key", key).body("{\"text\":\"slow\"}").post(NOTES));
            await().until(() -> TestDatabase.number("select count(*) from pg_stat_activity where datname = 'kernel'"
                    + " and state = 'idle in transaction'") > 0);
            moderator().header("Idempotency-Key", key).body("{\"text\":\"slow\"}").post(NOTES).then().statusCode(409)
                    .body("code", equalTo("request-in-progress"));
            hold.countDown();
            first.get().then().statusCode(201);
        } finally {
            NotesResource.HOLD.set(null);
        }
    }

    @Test
    void makesOneEffectOfManySimultaneousRequests() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> requests = IntStream.range(0, 20).<Callable<Integer>>mapToObj(i -> () ->
                    moderator().header("Idempotency-Key", key).body("{\"text\":\"race\"}").post(NOTES).statusCode()).toList();
            for (Future<Integer> status : threads.invokeAll(requests)) {
                assertEquals(201, status.get());
            }
        }
        assertEquals(1, TestDatabase.number("select count(*) from note where text = 'race'"));
    }

    @Test
    void showsACityOnlyItsOwnRowsOnPooledConnections() {
        moderator().header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"ours\"}").post(NOTES).then().statusCode(201);
        for (int i = 0; i < 40; i++) {
            given().get(NOTES).then().statusCode(200).body("text", hasItem("ours"));
            given().get("/api/kernel/v1/cities/assen/notes").then().statusCode(200).body("text", not(hasItem("ours")));
        }
    }

    @Test
    void forgetsTheCityWithTheTransactionOnOneAndTheSameConnection() throws Exception {
        moderator().header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"ours\"}").post(NOTES).then().statusCode(201);
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), "kernel_service", TestPostgres.PASSWORD)) {
            connection.setAutoCommit(false);
            assertEquals(1, notesSeenIn(connection, "isfahan"));
            assertEquals(0, notesSeenIn(connection, "assen"));
            assertEquals(0, notesSeenIn(connection, null));
            assertEquals(1, notesSeenIn(connection, "isfahan"));
        }
    }

    private static long notesSeenIn(Connection connection, String city) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (city != null) {
                statement.execute("select set_config('app.city', '" + city + "', true)");
            }
            try (ResultSet row = statement.executeQuery("select count(*) from note")) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            connection.commit();
        }
    }

    @Test
    void letsTheJobRoleReachTheseTablesOnly() {
        assertEquals(List.of("city_copy: select", "idempotency: select, delete", "inbox: select, delete", "job: update, select",
                "mail: update, select, delete", "outbox: update, select, delete"), TestDatabase.privileges("kernel_job"));
    }

    @Test
    void forgetsOldKeysAndSentEventsButNothingUnsent() {
        TestDatabase.update("delete from idempotency");
        TestDatabase.update("insert into idempotency (city_id, operation, subject, client, key, request_hash, created_at)"
                + " select 'isfahan', 'createNote', 'm', 'c', 'key-' || n || '-long', sha256('x'), now() - n * interval '5 days'"
                + " from generate_series(1, 3) n");
        TestDatabase.update("insert into outbox (bucket, topic, message_key, event_id, event, sent_at)"
                + " values (0, 't', 'k', gen_random_uuid(), '{}', now() - interval '40 days')");
        assertEquals(3, retention.forget());
        assertEquals(1, TestDatabase.number("select count(*) from idempotency"));
    }

    @Test
    void judgesByTheGroupsOfTheCityInThePath() {
        create(TestIdentity.person("m").in("assen", "moderator").token()).then().statusCode(403).body("code", equalTo("not-allowed"));
        create(TestIdentity.person("m").in("isfahan", "auditor").in("assen", "moderator").token()).then().statusCode(403);
        create(TestIdentity.person("m").realmRole("moderator").token()).then().statusCode(403);
        create(TestIdentity.person("m").claim("organization", List.of("isfahan")).token()).then().statusCode(403);
        create(TestIdentity.person("m").realmRole("platform-admin").token()).then().statusCode(201);
        create(TestIdentity.client("program", "notes:write")).then().statusCode(201);
        create(TestIdentity.client("program", "notes:read")).then().statusCode(403);
    }

    @Test
    void refusesTokensThatDoNotHold() {
        TestIdentity.Token moderator = TestIdentity.person("m").in("isfahan", "moderator");
        for (String token : List.of(moderator.expired(), moderator.foreign(), moderator.forAnotherAudience(), "nonsense",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtIn0.")) {
            create(token).then().statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", containsString("Bearer"));
            given().auth().oauth2(token).get(NOTES).then().statusCode(401);
        }
        given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"a\"}").post(NOTES)
                .then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void refusesWhatNamesNoAccess() {
        given().get("/api/kernel/v1/open-door").then().statusCode(403).body("code", equalTo("no-access-rule"));
    }

    @Test
    void opensACapabilityWithTheStage() {
        TestIdentity.Token yazd = TestIdentity.person("m").in("yazd", "moderator").in("nowhere", "moderator");
        for (String city : List.of("yazd", "nowhere")) {
            given().auth().oauth2(yazd.token()).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                    .header("Accept-Language", "fa").body("{\"text\":\"a\"}").post("/api/kernel/v1/cities/" + city + "/notes")
                    .then().statusCode(403).body("code", equalTo("capability-not-unlocked")).body("unlockedBy", equalTo("ACTIVE_SUPPORTER"))
                    .header("Content-Language", "fa").body("title", equalTo("در این شهر هنوز باز نشده"))
                    .body("detail", equalTo("پشتیبانی از پروژه‌ها با رسیدن شهر به مرحلهٔ حامی فعال باز می‌شود."));
        }
    }

    @Test
    void learnsANewStageFromTheEvent() {
        broker.source("events-in").send(TestEvents.event("cities", "city.state", "tabriz", "tabriz", 3, Map.of("name",
                Map.of("fa", "تبریز"), "stage", "ACTIVE_SUPPORTER", "capabilities", List.of("CAMPAIGNS"), "currency", "IRR", "zone", "Asia/Tehran")));
        broker.source("events-in").send(TestEvents.event("cities", "city.state", "tabriz", "tabriz", 2, Map.of("name",
                Map.of("fa", "تبریز"), "stage", "PASSIVE_OBSERVER", "capabilities", List.of(), "currency", "IRR", "zone", "Asia/Tehran")));
        String token = TestIdentity.person("m").in("tabriz", "moderator").token();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().auth().oauth2(token).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"a\"}").post("/api/kernel/v1/cities/tabriz/notes")
                .then().statusCode(201));
    }

    @Test
    void waitsForADatabaseThatIsAwayAndLosesNoEvent() throws Exception {
        CompletableFuture<Boolean> confirmed = new CompletableFuture<>();
        String event = TestEvents.event("cities", "city.state", "ahvaz", "ahvaz", 1, Map.of("name", Map.of("fa", "اهواز"), "stage",
                "ACTIVE_SUPPORTER", "capabilities", List.of("CAMPAIGNS"), "currency", "IRR", "zone", "Asia/Tehran"));
        whileTheDatabaseIsAway(() -> {
            broker.source("events-in").send(Message.of(event, () -> {
                confirmed.complete(true);
                return CompletableFuture.completedFuture(null);
            }, refused -> {
                confirmed.complete(false);
                return CompletableFuture.completedFuture(null);
            }));
            await().atMost(Duration.ofSeconds(30)).until(() -> confirmed.isDone() || inboxPauses());
        });
        assertTrue(confirmed.get(60, TimeUnit.SECONDS));
        assertEquals(1, TestDatabase.number("select count(*) from city_copy where city_id = 'ahvaz'"));
    }

    @Test
    void tellsTheCallerToComeBackWhenTheDatabaseIsAway() {
        RequestSpecification note = moderator().header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"a\"}");
        whileTheDatabaseIsAway(() -> {
            for (int call = 0; call < 3; call++) {
                note.post(NOTES).then().statusCode(503).body("code", equalTo("busy")).header("Retry-After", "5");
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> note.post(NOTES).statusCode(), status -> status == 201);
        assertEquals(1, TestDatabase.number("select count(*) from note"));
    }

    private static void whileTheDatabaseIsAway(Runnable work) {
        TestDatabase.update("alter role kernel_service connection limit 0");
        try {
            TestDatabase.rows("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kernel_service'");
            work.run();
        } finally {
            TestDatabase.update("alter role kernel_service connection limit -1");
        }
    }

    private static boolean inboxPauses() {
        return Thread.getAllStackTraces().entrySet().stream().filter(thread -> thread.getKey().getName().equals("inbox"))
                .flatMap(thread -> Arrays.stream(thread.getValue())).anyMatch(frame -> frame.getMethodName().equals("pause"));
    }

    @Test
    void refusesWhatIsNoEventAndGoesOn() {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        AtomicBoolean confirmed = new AtomicBoolean();
        broker.<Message<String>>source("events-in").send(Message.of("no event").withNack(reason -> {
            refused.set(reason);
            return CompletableFuture.completedStage(null);
        }));
        broker.<Message<String>>source("events-in").send(Message.of(TestEvents.event("cities", "city.state", "ahvaz", "ahvaz", 1,
                Map.of("name", Map.of("fa", "اهواز"), "stage", "ACTIVE_SUPPORTER", "capabilities", List.of(), "currency", "IRR", "zone",
                        "Asia/Tehran"))).withAck(() -> {
                            confirmed.set(true);
                            return CompletableFuture.completedStage(null);
                        }));
        await().atMost(Duration.ofSeconds(10)).until(confirmed::get);
        assertEquals("not a CloudEvent", refused.get().getMessage());
        assertEquals(1, TestDatabase.number("select count(*) from city_copy where city_id = 'ahvaz'"));
    }

    @Test
    void asksForTheSecondFactorAndForARightThatStillHolds() {
        TestIdentity.Token moderator = TestIdentity.person("approver").in("isfahan", "moderator");
        String path = "/api/kernel/v1/cities/isfahan/approvals";
        given().auth().oauth2(moderator.token()).post(path).then().statusCode(401).body("code", equalTo("step-up-required"))
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
        given().auth().oauth2(moderator.steppedUp().token()).post(path).then().statusCode(200);
        given().auth().oauth2(moderator.steppedUpAt(Instant.ofEpochSecond(1000)).token()).post(path).then().statusCode(401);
        TestIdentity.revoke("revoked");
        given().auth().oauth2(TestIdentity.person("revoked").in("isfahan", "moderator").steppedUp().token()).post(path)
                .then().statusCode(403).body("code", equalTo("right-revoked"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        invalid("{\"text\":\"\"}").statusCode(422).body("errors[0].pointer", equalTo("#/text"));
        invalid("{}").statusCode(422).body("errors[0].pointer", equalTo("#/text"));
        invalid("{\"text\":\"a\",\"title\":{}}").statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        invalid("{\"text\":\"a\",\"title\":{\"fa\":\"\"}}").statusCode(422).body("errors[0].pointer", equalTo("#/title/fa"));
        invalid("{\"text\":\"a\",\"colour\":1}").statusCode(422).body("errors[0].pointer", equalTo("#/colour"));
        invalid("[".repeat(5000)).statusCode(422).body("errors[0].pointer", equalTo("#"));
        invalid("{\"text\":[1]}").statusCode(422).body("errors[0].pointer", equalTo("#/text"));
        invalid("{\"text\":\"a\",\"price\":{\"amount\":10.5,\"currency\":\"EUR\"}}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/price/amount"));
        for (String amount : List.of("0", "-1", "1.234", "1e3", "0x1", "1,5", " 1", "", "99999999999999999999", "۱۲")) {
            invalid("{\"text\":\"a\",\"price\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}}").statusCode(422)
                    .body("errors[0].pointer", equalTo("#/price/amount"));
        }
        invalid("{\"text\":\"a\",\"price\":{\"amount\":\"1.5\",\"currency\":\"IRR\"}}").statusCode(422);
        invalid("{\"text\":\"a\",\"price\":{\"amount\":\"1\",\"currency\":\"XXX\"}}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/price/currency"));
        assertEquals(0, TestDatabase.number("select count(*) from note"));
    }

    @Test
    void refusesWhatCannotBeRead() {
        invalid("{\"text\":").statusCode(400).body("code", equalTo("body-not-readable"));
        invalid("not json").statusCode(400);
        invalid("").statusCode(400);

        invalid("{\"text\":\"a\",\"text\":\"b\"}").statusCode(400);
        moderator().header("Idempotency-Key", UUID.randomUUID()).body(new byte[] {'{', '"', (byte) 0xff, '"', '}'}).post(NOTES)
                .then().statusCode(400);
    }

    @Test
    void answersTheFrameworksRefusalsAsProblemsToo() {
        given().get("/api/kernel/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete(NOTES).then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png").get(NOTES).then().statusCode(406).contentType("application/problem+json");
        given().auth().oauth2(TestIdentity.person("m").in("isfahan", "moderator").token()).contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID()).body("text").post(NOTES)
                .then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void refusesTenMegabytes() {
        invalid("{\"text\":\"" + "x".repeat(10_000_000) + "\"}").statusCode(413).body("code", equalTo("payload-too-large"));
    }

    @Test
    void relaysWhatWasCommittedAndMarksIt() {
        moderator().header("Idempotency-Key", UUID.randomUUID()).body("{\"text\":\"told\"}").post(NOTES).then().statusCode(201);
        await().atMost(Duration.ofSeconds(5)).until(() -> broker.<String>sink("events-out").received().stream()
                .anyMatch(message -> message.getPayload().contains("\"told\"")));
        await().atMost(Duration.ofSeconds(5)).until(() -> TestDatabase.number("select count(*) from outbox where sent_at is null") == 0);
    }

    private ValidatableResponse invalid(String body) {
        return moderator().header("Idempotency-Key", UUID.randomUUID()).body(body).post(NOTES).then().contentType("application/problem+json");
    }

    private static Response create(String token) {
        return given().auth().oauth2(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"a\"}").post(NOTES);
    }

    private static RequestSpecification moderator() {
        return given().auth().oauth2(TestIdentity.person("m").in("isfahan", "moderator").token()).contentType("application/json");
    }
}
