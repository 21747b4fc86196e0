package org.hamyari.engagement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.engagement.MailServer.Received;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.platform.testing.TestIdentity;
import org.hamyari.platform.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following projects over HTTP, and the letters that a real mail server receives. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
@QuarkusTestResource(MailServer.class)
class FollowsTest {

    private static final String ROOT = "/api/engagement/v1";
    private static final SpecContract CONTRACT = SpecContract.of("engagement");

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    private final String person = "person-" + UUID.randomUUID();
    private final String address = person + "@example.org";
    private UUID project;

    @BeforeEach
    void aPublicProject() {
        TestCities.demo();
        project = published("isfahan", "مادی نیاصرم", "Niasarm madi");
    }

    @Test
    void followsAndStopsFollowing() {
        follow("fa").statusCode(200).body("projectTitle.en", equalTo("Niasarm madi")).body("language", equalTo("fa"))
                .body("cityId", equalTo("isfahan"));
        me().get(path("isfahan", project)).then().statusCode(200).body("projectId", equalTo(project.toString()));
        me().delete(path("isfahan", project)).then().statusCode(204);
        me().get(path("isfahan", project)).then().statusCode(404);
        me().delete(path("isfahan", project)).then().statusCode(204);
    }

    @Test
    void changesTheLanguageAtMostWhenRepeated() {
        String since = follow("fa").extract().path("followedAt");
        follow("en").statusCode(200).body("language", equalTo("en")).body("followedAt", equalTo(since));
        assertEquals(1, TestDatabase.number("select count(*) from follow where subject = ?", person));
    }

    @Test
    void listsWhatIFollowInEveryCity() {
        UUID second = published("assen", null, "Bridge");
        UUID third = published("assen", null, "Square");
        follow("fa");
        follow("assen", second, me(), "en").statusCode(200);
        follow("assen", third, me(), "en").statusCode(200);
        String link = me().get(ROOT + "/me/follows?limit=2").then().statusCode(200)
                .body("items.projectTitle.en", contains("Square", "Bridge")).extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));
        me().get(next).then().statusCode(200).body("items.cityId", contains("isfahan")).body("page.next", equalTo(null));
        String cursor = next.replaceAll(".*cursor=", "");
        as("someone-else").get(ROOT + "/me/follows?cursor=" + cursor).then().statusCode(400).body("code", equalTo("cursor-not-ours"));
        as("someone-else").get(ROOT + "/me/follows").then().statusCode(200).body("items", empty());
        me().get(ROOT + "/me/follows?limit=101").then().statusCode(422).body("errors[0].pointer", equalTo("#/limit"));
    }

    @Test
    void showsAFollowToNobodyElse() {
        follow("fa");
        as("someone-else").get(path("isfahan", project)).then().statusCode(404);
        given().filter(CONTRACT).auth().oauth2(TestIdentity.person("leila").in("isfahan", "city-admin", "auditor").token())
                .get(path("isfahan", project)).then().statusCode(404);
    }

    @Test
    void refusesWithoutAVerifiedAddress() {
        for (TestIdentity.Token token : List.of(TestIdentity.person(person), TestIdentity.person(person).claim("email", address),
                TestIdentity.person(person).claim("email", address).claim("email_verified", false))) {
            follow("isfahan", project, json(token.token()), "fa").statusCode(409).body("code", equalTo("email-not-verified"));
        }
        follow("isfahan", project, json(TestIdentity.person(person).token()).header("Accept-Language", "fa"), "fa")
                .header("Content-Language", startsWith("fa")).body("title", equalTo("نشانی ایمیل تأیید نشده است"));
        assertEquals(0, TestDatabase.number("select count(*) from address where subject = ?", person));
    }

    @Test
    void refusesWhatIsNotThereOrCannotBeRead() {
        follow("isfahan", UUID.randomUUID(), me(), "fa").statusCode(404);
        follow("assen", project, me(), "fa").statusCode(404);
        follow("nowhere", project, me(), "fa").statusCode(404);
        follow("de").statusCode(422).body("errors[0].pointer", equalTo("#/language"));
        me().body("{}").put(path("isfahan", project)).then().statusCode(422).body("errors[0].pointer", equalTo("#/language"));
        me().body("{\"language\":\"fa\",\"email\":\"x@example.org\"}").put(path("isfahan", project)).then().statusCode(422);
        me().body("{").put(path("isfahan", project)).then().statusCode(400);
        me().get(ROOT + "/cities/isfahan/projects/nobody/follow").then().statusCode(404);
        assertEquals(0, TestDatabase.number("select count(*) from follow where subject = ?", person));
    }

    @Test
    void refusesStrangersAndPrograms() {
        RequestSpecification anonymous = given().filter(CONTRACT).contentType("application/json");
        follow("isfahan", project, anonymous, "fa").statusCode(401);
        given().filter(CONTRACT).get(ROOT + "/me/follows").then().statusCode(401);
        given().filter(CONTRACT).auth().oauth2(TestIdentity.person(person).expired()).get(ROOT + "/me/follows").then().statusCode(401);
        given().filter(CONTRACT).auth().oauth2(TestIdentity.person(person).foreign()).delete(path("isfahan", project)).then().statusCode(401);
        String program = TestIdentity.client("hamyari-demo-partner", "catalogue:read");
        given().filter(CONTRACT).auth().oauth2(program).get(path("isfahan", project)).then().statusCode(403);
        given().filter(CONTRACT).auth().oauth2(program).get(ROOT + "/me/follows").then().statusCode(403);
        given().filter(CONTRACT).auth().oauth2(program).delete(path("isfahan", project)).then().statusCode(403);
        follow("isfahan", project, json(program), "fa").statusCode(403);
    }

    @Test
    void writesInTheLanguageOfEachFollower() {
        String reader = person + "-en";
        follow("fa");
        follow("isfahan", project, json(verified(reader)), "en");
        news(project, Map.of("fa", "آب آمد", "en", "Water\r\nBcc: all@example.org"), Map.of("fa", "جوی پر شد.", "en", "The channel is full: {0} '1'"));
        Received persian = letterTo(address);
        assertEquals("مادی نیاصرم: آب آمد", persian.subject());
        assertTrue(persian.text().startsWith("آب آمد\n\nجوی پر شد.\n\nصفحهٔ پروژه: "), persian::text);
        assertTrue(persian.text().contains("/fa/isfahan/projects/" + project + "\n"), persian::text);
        Received english = letterTo(reader + "@example.org");
        assertEquals("Niasarm madi: Water Bcc: all@example.org", english.subject());
        assertTrue(english.text().contains("The channel is full: {0} '1'"), english::text);
        assertTrue(english.text().contains("/en/isfahan/projects/" + project + "\n"), english::text);
        assertEquals(List.of(), MailServer.lettersTo("all@example.org"));
    }

    @Test
    void tellsInTheOtherLanguageWhatIsNotWrittenInOne() {
        follow("fa");
        news(project, Map.of("en", "Water"), Map.of("en", "The channel is full."));
        assertEquals("مادی نیاصرم: Water", letterTo(address).subject());
    }

    @Test
    void writesOncePerNewsHoweverOftenItIsTold() {
        follow("fa");
        String event = newsEvent(project, UUID.randomUUID(), Map.of("fa", "یک"), Map.of("fa", "متن"));
        tell(event);
        letterTo(address);
        broker.source("events-in").send(event);
        news(project, Map.of("fa", "دو"), Map.of("fa", "متن"));
        await().atMost(Duration.ofSeconds(20)).until(() -> MailServer.lettersTo(address).size() > 1);
        assertEquals(List.of("مادی نیاصرم: یک", "مادی نیاصرم: دو"), MailServer.lettersTo(address).stream().map(Received::subject).toList());
    }

    @Test
    void writesToNobodyWhoStoppedAndToNobodyOfOtherProjects() {
        UUID other = published("isfahan", "پل", "Bridge");
        String stopped = person + "-stopped";
        follow("isfahan", other, me(), "fa");
        follow("isfahan", project, json(verified(stopped)), "fa");
        json(verified(stopped)).delete(path("isfahan", project)).then().statusCode(204);
        news(project, Map.of("fa", "بی‌خواننده"), Map.of("fa", "متن"));
        news(other, Map.of("fa", "برای پل"), Map.of("fa", "متن"));
        assertEquals("پل: برای پل", letterTo(address).subject());
        assertEquals(1, MailServer.lettersTo(address).size());
        assertEquals(List.of(), MailServer.lettersTo(stopped + "@example.org"));
    }

    @Test
    void keepsTheAddressUntilTheLastFollowAndErasesItThen() {
        UUID other = published("isfahan", "پل", "Bridge");
        follow("fa");
        follow("isfahan", other, me(), "fa");
        me().delete(path("isfahan", project)).then().statusCode(204);
        assertEquals(1, TestDatabase.number("select count(*) from address where subject = ? and email = ?", person, address));
        me().delete(path("isfahan", other)).then().statusCode(204);
        assertEquals(0, TestDatabase.number("select count(*) from address where subject = ?", person));
        assertEquals(0, TestDatabase.number("select count(*) from follow where subject = ?", person));
    }

    @Test
    void takesLettersBackThatStillWait() {
        UUID other = published("isfahan", "پل", "Bridge");
        follow("fa");
        follow("isfahan", other, me(), "fa");
        UUID waiting = waitingLetter(project);
        UUID otherWaiting = waitingLetter(other);
        me().delete(path("isfahan", project)).then().statusCode(204);
        assertEquals(0, TestDatabase.number("select count(*) from mail where reason_id = ?", waiting));
        assertEquals(1, TestDatabase.number("select count(*) from mail where reason_id = ?", otherWaiting));
    }

    @Test
    void keepsNoAddressOfALetterThatWasSent() {
        follow("fa");
        news(project, Map.of("fa", "یک"), Map.of("fa", "متن"));
        letterTo(address);
        await().atMost(Duration.ofSeconds(10)).until(() -> TestDatabase.number("select count(*) from mail where address = ?", address) == 0);
    }

    @Test
    void writesToTheAddressOfTheLatestFollow() {
        follow("fa");
        String moved = "moved-" + address;
        follow("isfahan", project, json(TestIdentity.person(person).claim("email", moved).claim("email_verified", true).token()), "fa");
        news(project, Map.of("fa", "یک"), Map.of("fa", "متن"));
        letterTo(moved);
        assertEquals(List.of(), MailServer.lettersTo(address));
    }

    @Test
    void leavesNoAddressBehindAndNoFollowWithoutOneUnderARace() throws Exception {
        List<UUID> projects = IntStream.range(0, 4).mapToObj(i -> published("isfahan", "پروژه", "Project " + i)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> moves = IntStream.range(0, 80).<Callable<Integer>>mapToObj(i -> () -> {
                UUID one = projects.get(i % 4);
                return i / 4 % 2 == 0 ? follow("isfahan", one, me(), "fa").extract().statusCode()
                        : me().delete(path("isfahan", one)).statusCode();
            }).toList();
            for (Future<Integer> status : threads.invokeAll(moves)) {
                assertTrue(Set.of(200, 204).contains(status.get()), () -> "answered " + status.resultNow());
            }
        }
        projects.forEach(one -> me().delete(path("isfahan", one)).then().statusCode(204));
        assertEquals(0, TestDatabase.number("select count(*) from address where subject = ?", person));
    }

    @Test
    void showsTheNewestTitle() {
        follow("fa");
        tell(event("project.updated", "isfahan", project, 5, Map.of("projectId", project, "title", Map.of("fa", "نام نو"), "categoryId", "madi-upkeep",
                "state", "FUNDING", "updatedAt", "2026-11-21T08:00:00Z")));
        tell(event("project.updated", "isfahan", project, 4, Map.of("projectId", project, "title", Map.of("fa", "میانه"), "categoryId", "madi-upkeep",
                "state", "FUNDING", "updatedAt", "2026-11-21T08:00:00Z")));
        me().get(path("isfahan", project)).then().body("projectTitle.fa", equalTo("نام نو"));
    }

    @Test
    void keepsTheRowsOfCitiesApartAndAddressesFromTheOtherRole() throws SQLException {
        follow("fa");
        news(project, Map.of("fa", "یک"), Map.of("fa", "متن"));
        String ownFollow = "select count(*) from follow where subject = '" + person + "'";
        String ownAddress = "select count(*) from address where subject = '" + person + "'";
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), "engagement_service", TestPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String city : List.of("assen", "isfahan", "assen")) {
                statement.execute("select set_config('app.city', '" + city + "', true)");
                long expected = city.equals("isfahan") ? 1 : 0;
                assertEquals(expected, number(statement, ownFollow));
                assertEquals(expected, number(statement, ownAddress));
                assertEquals(expected, number(statement, "select count(*) from project_copy where project_id = '" + project + "'"));
                assertEquals(expected, number(statement, "select count(*) from news where project_id = '" + project + "'"));
                assertEquals(2 * expected, number(statement, "select count(*) from news_letter join news using (city_id, update_id)"
                        + " where project_id = '" + project + "'"));
                connection.commit();
            }
            assertEquals(0, number(statement, ownFollow));
        }
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), "engagement_job", TestPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            assertEquals(1, number(statement, ownFollow));
            assertThrows(SQLException.class, () -> number(statement, ownAddress));
        }
    }

    @Test
    void leavesNoOperationUnanswered() {
        followsAndStopsFollowing();
        me().get(ROOT + "/me/follows").then().statusCode(200);
        assertEquals(Set.of(), CONTRACT.unanswered());
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** A letter that no sender takes before long, as while the mail server is away. */
    private UUID waitingLetter(UUID about) {
        UUID update = UUID.randomUUID();
        TestDatabase.update("insert into news (city_id, update_id, project_id) values ('isfahan', ?, ?)", update, about);
        TestDatabase.update("insert into mail (city_id, id, reason_id, address, subject, body, next_attempt_at)"
                + " values ('isfahan', ?, ?, ?, 'Subject', 'Text', now() + interval '1 hour')", UUID.randomUUID(), update, address);
        return update;
    }

    private UUID published(String city, String fa, String en) {
        UUID id = UUID.randomUUID();
        Map<String, String> title = new HashMap<>(Map.of("en", en));
        if (fa != null) {
            title.put("fa", fa);
        }
        tell(event("project.published", city, id, 2, Map.of("projectId", id, "title", title, "categoryId", "madi-upkeep", "state", "FUNDING",
                "publishedAt", "2026-11-21T08:00:00Z")));
        return id;
    }

    private void news(UUID about, Map<String, String> title, Map<String, String> body) {
        tell(newsEvent(about, UUID.randomUUID(), title, body));
    }

    private static String newsEvent(UUID about, UUID update, Map<String, String> title, Map<String, String> body) {
        Map<String, String> name = TestDatabase.rows("select title_fa, title_en from project_copy where project_id = ?", about).stream()
                .map(row -> Map.of("fa", (String) row.get("title_fa"), "en", (String) row.get("title_en"))).findFirst().orElseThrow();
        String event = event("project.update-posted", "isfahan", about, 3, Map.of("projectId", about, "updateId", update, "projectTitle", name,
                "title", title, "body", body, "postedAt", "2026-11-21T08:00:00Z"));
        EventContract.check(event);
        return event;
    }

    private static String event(String type, String city, UUID subject, long version, Map<String, ?> data) {
        return TestEvents.event("catalogue", type, city, subject.toString(), version, data);
    }

    private void tell(String event) {
        UUID id = UUID.fromString(JsonPath.from(event).getString("id"));
        broker.source("events-in").send(event);
        await().atMost(Duration.ofSeconds(20)).until(() -> TestDatabase.number("select count(*) from inbox where event_id = ?", id) == 1);
    }

    private static Received letterTo(String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !MailServer.lettersTo(address).isEmpty());
        return MailServer.lettersTo(address).getFirst();
    }

    private ValidatableResponse follow(String language) {
        return follow("isfahan", project, me(), language);
    }

    private static ValidatableResponse follow(String city, UUID project, RequestSpecification caller, String language) {
        return caller.body("{\"language\":\"" + language + "\"}").put(path(city, project)).then();
    }

    private RequestSpecification me() {
        return json(verified(person));
    }

    private static RequestSpecification as(String subject) {
        return json(verified(subject));
    }

    private static String verified(String subject) {
        return TestIdentity.person(subject).claim("email", subject + "@example.org").claim("email_verified", true).token();
    }

    private static RequestSpecification json(String token) {
        return given().filter(CONTRACT).contentType("application/json").auth().oauth2(token);
    }

    private static String path(String city, UUID project) {
        return ROOT + "/cities/" + city + "/projects/" + project + "/follow";
    }
}
