package org.hamyari.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.hamyari.platform.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures as everybody reads them, from facts as the broker brings them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FiguresTest {

    private static final String ROOT = "/api/reporting/v1";
    private static final SpecContract CONTRACT = SpecContract.of("reporting");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    private final UUID project = UUID.randomUUID();
    private final UUID pledge = UUID.randomUUID();
    private String city;
    private Facts facts;

    @BeforeEach
    void freshCity() {
        city = "city-" + UUID.randomUUID().toString().substring(0, 8);
        TestCities.save(city, "شهر", "City", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam");
        facts = new Facts(city, "EUR");
    }

    @Test
    void sumsWhatWasRaisedMatchedAndPaidOut() {
        UUID match = UUID.randomUUID();
        UUID payout = UUID.randomUUID();
        UUID refunded = UUID.randomUUID();
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), facts.opened(project, 2, "100.00"),
                facts.captured(project, pledge, 2, "60.50"), facts.earned(project, match, 1, "60.50"),
                facts.captured(project, refunded, 2, "5.00"), facts.refunded(project, refunded, 3, "5.00"),
                facts.succeeded(project, 1), facts.at("2026-11-22T10:00:00Z").settled(project, payout, 1, "60.50", "50.00", "10.50"));
        figures().body("raised.amount", equalTo("60.50")).body("raised.currency", equalTo("EUR")).body("matched.amount", equalTo("60.50"))
                .body("total.amount", equalTo("121.00")).body("paidOut.amount", equalTo("121.00")).body("pledges", equalTo(1))
                .body("projects", hasSize(1)).body("projects[0].state", equalTo("SUCCEEDED")).body("projects[0].count", equalTo(1))
                .body("asOf", equalTo("2026-11-22T10:00:00Z")).body("name.fa", equalTo("شهر")).body("derivations", hasSize(6));
        projects("").body("items", hasSize(1)).body("items[0].goal.amount", equalTo("100.00")).body("items[0].total.amount", equalTo("121.00"))
                .body("items[0].closesAt", equalTo("2026-12-01T00:00:00Z")).body("items[0].title.en", equalTo("Square"))
                .body("asOf", equalTo("2026-11-22T10:00:00Z"));
    }

    @Test
    void givesEverythingBackWhenACampaignFails() {
        UUID award = UUID.randomUUID();
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), facts.captured(project, pledge, 2, "10.00"),
                facts.earned(project, UUID.randomUUID(), 1, "10.00"), facts.failed(project, 1), facts.lapsed(project, award, 1, "10.00"),
                facts.refunded(project, pledge, 3, "10.00"));
        figures().body("raised.amount", equalTo("0.00")).body("matched.amount", equalTo("0.00")).body("pledges", equalTo(0))
                .body("projects[0].state", equalTo("FAILED"));
    }

    @Test
    void countsARepeatedFactOnceEvenUnderAnotherId() {
        String captured = facts.captured(project, pledge, 2, "10.00");
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), captured);
        tell(captured, facts.captured(project, pledge, 2, "10.00"));
        figures().body("raised.amount", equalTo("10.00")).body("pledges", equalTo(1));
    }

    @Test
    void showsAProjectWithItsSumsOnceCatalogueHasToldIt() {
        tell(facts.captured(project, pledge, 2, "10.00"));
        figures().body("raised.amount", equalTo("0.00")).body("projects", empty());
        projects("").body("items", empty());
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"));
        figures().body("raised.amount", equalTo("10.00")).body("projects[0].count", equalTo(1));
    }

    @Test
    void followsTheNewestVersionOfProjectAndTerms() {
        tell(facts.updated(project, 5, "New name", "FUNDING"), facts.published(project, 2, "Old name", "PUBLISHED", "2026-10-01T00:00:00Z"),
                facts.updated(project, 4, "Between", "PUBLISHED"), facts.amended(project, 6, 2, "200.00"), facts.opened(project, 5, "100.00"));
        projects("").body("items[0].title.en", equalTo("New name")).body("items[0].state", equalTo("FUNDING"))
                .body("items[0].goal.amount", equalTo("200.00"));
        tell(facts.updated(project, 9, "New name", "DELIVERING"), facts.delivered(project, 10));
        projects("").body("items[0].state", equalTo("REPORTED"));
    }

    @Test
    void tellsHowFarAheadACityLooks() {
        UUID canal = UUID.randomUUID();
        UUID feast = UUID.randomUUID();
        String path = ROOT + "/cities/" + city + "/strategy-figures";
        given().filter(CONTRACT).get(path).then().statusCode(200).body("horizons", empty()).body("tags", empty());
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), facts.updated(canal, 3, "LONG_TERM", List.of("WATER", "CLIMATE")),
                facts.captured(canal, UUID.randomUUID(), 2, "60.00"), facts.earned(canal, UUID.randomUUID(), 1, "15.00"),
                facts.updated(feast, 3, "SHORT_TERM", List.of("WATER")), facts.captured(feast, UUID.randomUUID(), 2, "25.00"));
        given().filter(CONTRACT).get(path).then().statusCode(200)
                .body("horizons.horizon", contains("LONG_TERM", "SHORT_TERM", "NOT_STATED")).body("horizons[0].projectsBasisPoints", equalTo(3333))
                .body("horizons[0].money.amount", equalTo("75.00")).body("horizons[0].moneyBasisPoints", equalTo(7500))
                .body("horizons[2].moneyBasisPoints", equalTo(0)).body("tags.tag", contains("WATER", "CLIMATE"))
                .body("tags[0].projects", equalTo(2)).body("tags[0].money.amount", equalTo("100.00"));
        tell(facts.updated(canal, 4, "SHORT_TERM", List.of()), facts.updated(canal, 3, "LONG_TERM", List.of("WATER")));
        given().filter(CONTRACT).get(path).then().body("horizons.horizon", contains("SHORT_TERM", "NOT_STATED")).body("tags.tag", contains("WATER"));
        given().filter(CONTRACT).get(ROOT + "/cities/nowhere/strategy-figures").then().statusCode(404);
    }

    @Test
    void tellsWhichVotesAreOpenAndTheirTurnoutOnlyAfterTheClose() {
        UUID process = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID imported = UUID.randomUUID();
        tell(facts.voteOpened(process, 4000), facts.at("2026-11-21T09:00:00Z").voteOpened(other, 380));
        figures().body("votes", empty()).body("turnout.processes", equalTo(0)).body("turnout.rollEntries", equalTo(0))
                .body("turnout.open.processes", equalTo(2)).body("turnout.open.rollEntries", equalTo(4380))
                .body("openVotes.processId", contains(other.toString(), process.toString())).body("openVotes.rollEntries", contains(380, 4000))
                .body("openVotes[0].title.en", equalTo("Budget")).body("openVotes[0].openedAt", equalTo("2026-11-21T09:00:00Z"))
                .body("openVotes[0].ballots", nullValue()).body("asOf", equalTo("2026-11-21T09:00:00Z"));
        tell(facts.voteClosed(process, 4001, 1601, "2026-11-20T00:00:00Z"), facts.votePublished(imported, 0, 12, "2026-11-19T00:00:00Z"));
        figures().body("votes.processId", contains(process.toString(), imported.toString())).body("votes[0].title.en", equalTo("Budget"))
                .body("votes[0].rollEntries", equalTo(4001)).body("votes[0].basisPoints", equalTo(4001)).body("votes[1].basisPoints", equalTo(0))
                .body("turnout.processes", equalTo(2)).body("turnout.ballots", equalTo(1613))
                .body("turnout.open.processes", equalTo(1)).body("openVotes.processId", contains(other.toString()));
        tell(facts.voteOpened(process, 4000));
        figures().body("openVotes.processId", contains(other.toString())).body("turnout.rollEntries", equalTo(4001));
        tell(facts.votePublished(process, 4001, 1600, "2026-11-21T00:00:00Z"), facts.voteClosed(process, 4001, 1601, "2026-11-20T00:00:00Z"));
        figures().body("votes[0].ballots", equalTo(1600)).body("votes.processId", contains(process.toString(), imported.toString()));
    }

    @Test
    void answersZeroWhereNothingIsCountedYet() {
        figures().body("raised.amount", equalTo("0.00")).body("turnout.basisPoints", equalTo(0)).body("projects", empty());
        projects("").body("items", empty()).body("page.next", equalTo(null));
        open().get(ROOT + "/cities/" + city + "/project-figures.csv").then().statusCode(200).body(startsWith("project_id,")).body(
                containsString("as_of\r\n"));
        TestCities.save("rial-" + city, "شهر", "City", "CATALYST", "IRR", "Asia/Tehran");
        open().get(ROOT + "/cities/rial-" + city + "/figures").then().statusCode(200).body("raised.amount", equalTo("0"));
    }

    @Test
    void writesAllFiguresAsFiles() {
        tell(facts.published(project, 2, "=HYPERLINK(\"x\")", "FUNDING", "2026-10-01T00:00:00Z"), facts.opened(project, 2, "100.00"),
                facts.captured(project, pledge, 2, "1250.50"), facts.voteOpened(project, 4000), facts.voteOpened(UUID.randomUUID(), 380),
                facts.at("2026-11-22T10:00:00Z").voteClosed(project, 4000, 1600, "2026-11-22T10:00:00Z"));
        assertEquals("project_id,title_fa,title_en,category_id,state,currency,goal,raised,matched,paid_out,pledges,closes_at,as_of\r\n" + project
                + ",طرح,\"'=HYPERLINK(\"\"x\"\")\",madi-upkeep,FUNDING,EUR,100.00,1250.50,0.00,0.00,1,2026-12-01T00:00:00Z,2026-11-21T08:00:00Z\r\n",
                file("/cities/" + city + "/project-figures.csv", city + "-project-figures.csv"));
        String asOf = ",2026-11-22T10:00:00Z\r\n";
        assertEquals("figure,value,unit,as_of\r\nraised,1250.50,EUR" + asOf + "matched,0.00,EUR" + asOf + "paid_out,0.00,EUR" + asOf
                + "pledges,1,pledges" + asOf + "projects,1,projects:FUNDING" + asOf + "turnout,1,processes" + asOf
                + "turnout,4000,roll_entries" + asOf + "turnout,1600,ballots" + asOf + "turnout,1,open_processes" + asOf
                + "turnout,380,open_roll_entries" + asOf, file("/cities/" + city + "/figures.csv", city + "-figures.csv"));
        List<String> lines = file("/figures.csv", "figures.csv").lines().toList();
        assertEquals("city_id,currency,raised,matched,paid_out,pledges,projects,vote_processes,roll_entries,ballots,"
                + "open_processes,open_roll_entries,as_of", lines.getFirst());
        assertTrue(lines.contains(city + ",EUR,1250.50,0.00,0.00,1,1,1,4000,1600,1,380,2026-11-22T10:00:00Z"), () -> String.join("\n", lines));
    }

    @Test
    void addsTheInstallationUpPerCurrency() {
        TestDatabase.update("delete from project_figures");
        TestDatabase.update("delete from vote_turnout");
        String other = "rial-" + city;
        TestCities.save(other, "شهر", "City", "CATALYST", "IRR", "Asia/Tehran");
        Facts rials = new Facts(other, "IRR");
        UUID third = UUID.randomUUID();
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), facts.captured(project, pledge, 2, "10.50"),
                rials.published(third, 2, "Madi", "FUNDING", "2026-10-01T00:00:00Z"), rials.captured(third, UUID.randomUUID(), 2, "500000"),
                facts.voteOpened(project, 10), facts.voteClosed(project, 10, 5, "2026-11-20T00:00:00Z"), rials.voteOpened(third, 7));
        open().get(ROOT + "/figures").then().statusCode(200)
                .body("money.find { it.currency == 'EUR' }.raised.amount", equalTo("10.50"))
                .body("money.find { it.currency == 'IRR' }.raised.amount", equalTo("500000"))
                .body("pledges", equalTo(2)).body("projects[0].count", equalTo(2)).body("turnout.basisPoints", equalTo(5000))
                .body("turnout.open.processes", equalTo(1)).body("turnout.open.rollEntries", equalTo(7))
                .body("cities", equalTo((int) TestDatabase.number("select count(*) from city_copy")));
    }

    @Test
    void listsProjectsPageByPageTheNewestFirst() {
        List<UUID> ids = IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        tell(facts.published(ids.get(0), 2, "First", "FUNDING", "2026-10-01T00:00:00Z"),
                facts.published(ids.get(1), 2, "Second", "PUBLISHED", "2026-10-02T00:00:00Z"),
                facts.published(ids.get(2), 2, "Third", "FUNDING", "2026-10-03T00:00:00Z"));
        String link = projects("?limit=2&state=FUNDING").body("items.title.en", contains("Third", "First")).extract().header("Link");
        assertEquals(null, link);
        link = projects("?limit=2").body("items.title.en", contains("Third", "Second")).extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));
        open().get(next).then().statusCode(200).body("items.title.en", contains("First")).body("page.next", equalTo(null));
        projects("?projectId=" + ids.get(0) + "&projectId=" + ids.get(1)).body("items.title.en", contains("Second", "First"));
        String cursor = next.replaceAll(".*cursor=", "");
        projects("?state=FUNDING&cursor=" + cursor, 400).body("code", equalTo("cursor-not-ours"));
        projects("?cursor=" + cursor.substring(1), 400);
    }

    @Test
    void refusesWhatCannotBeRead() {
        projects("?limit=0", 422).body("errors[0].pointer", equalTo("#/limit"));
        projects("?state=DRAFT", 422).body("errors[0].pointer", equalTo("#/state"));
        projects("?projectId=nobody", 422).body("errors[0].pointer", equalTo("#/projectId"));
        String many = IntStream.range(0, 101).mapToObj(i -> "projectId=" + UUID.randomUUID()).collect(Collectors.joining("&"));
        projects("?" + many, 422).body("errors[0].pointer", equalTo("#/projectId"));
        for (String path : List.of("figures", "figures.csv", "project-figures", "project-figures.csv")) {
            open().header("Accept-Language", "fa").get(ROOT + "/cities/nowhere/" + path).then().statusCode(404)
                    .body("code", equalTo("not-found")).header("Content-Language", startsWith("fa"));
        }
        open().auth().oauth2(TestIdentity.person("sara").foreign()).get(ROOT + "/figures").then().statusCode(401);
        open().post(ROOT + "/figures").then().statusCode(405);
    }

    @Test
    void answersNotModifiedUntilAFigureChanges() {
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"));
        for (String path : List.of("/cities/" + city + "/figures", "/cities/" + city + "/figures.csv", "/cities/" + city + "/project-figures",
                "/cities/" + city + "/project-figures.csv", "/figures")) {
            String tag = open().get(ROOT + path).then().statusCode(200).extract().header("ETag");
            open().header("If-None-Match", tag).get(ROOT + path).then().statusCode(304).header("ETag", equalTo(tag));
            tell(facts.captured(project, UUID.randomUUID(), 2, "10.00"));
            open().header("If-None-Match", tag).get(ROOT + path).then().statusCode(200).header("ETag", not(equalTo(tag)));
        }
    }

    @Test
    void keepsTheRowsOfCitiesApart() throws SQLException {
        tell(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"), facts.captured(project, pledge, 2, "10.00"),
                facts.voteOpened(project, 10));
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), "reporting_service", TestPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("money_fact", "project_figures", "vote_turnout")) {
                assertEquals(0, count(statement, table));
                for (String tenant : List.of("elsewhere", city, "elsewhere")) {
                    connection.setAutoCommit(false);
                    statement.execute("select set_config('app.city', '" + tenant + "', true)");
                    assertEquals(tenant.equals(city) ? 1 : 0, count(statement, table), table + " for " + tenant);
                    connection.commit();
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    @Test
    void understandsEveryFactAsItsSchemaSays() {
        List<String> all = List.of(facts.published(project, 2, "Square", "FUNDING", "2026-10-01T00:00:00Z"),
                facts.updated(project, 3, "Square", "FUNDING"), facts.delivered(project, 4), facts.opened(project, 3, "10.00"),
                facts.amended(project, 5, 2, "10.00"), facts.succeeded(project, 1), facts.failed(project, 1),
                facts.captured(project, pledge, 2, "10.00"), facts.refunded(project, pledge, 3, "10.00"),
                facts.earned(project, pledge, 1, "10.00"), facts.reversed(project, pledge, 2, "10.00"), facts.lapsed(project, pledge, 1, "10.00"),
                facts.settled(project, pledge, 1, "10.00", "5.00"), facts.returned(project, pledge, 2, "10.00", "5.00"),
                facts.voteOpened(project, 10), facts.voteClosed(project, 10, 5, "2026-11-20T00:00:00Z"),
                facts.votePublished(project, 10, 5, "2026-11-20T00:00:00Z"));
        all.forEach(EventContract::check);
    }

    @Test
    void leavesNoOperationUnanswered() {
        sumsWhatWasRaisedMatchedAndPaidOut();
        open().get(ROOT + "/figures").then().statusCode(200);
        for (String path : List.of("/figures.csv", "/cities/" + city + "/figures.csv", "/cities/" + city + "/project-figures.csv")) {
            open().get(ROOT + path).then().statusCode(200);
        }
        open().get(ROOT + "/cities/" + city + "/strategy-figures").then().statusCode(200);
        open().get(ROOT + "/comparison?city=" + city).then().statusCode(200);
        open().get(ROOT + "/comparison.csv?city=" + city).then().statusCode(200);
        assertEquals(Set.of(), CONTRACT.unanswered());
    }

    private void tell(String... events) {
        Set<UUID> ids = Arrays.stream(events).map(FiguresTest::idOf).collect(Collectors.toSet());
        Stream.of(events).forEach(event -> broker.source("events-in").send(event));
        String known = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        await().atMost(Duration.ofSeconds(30)).until(() ->
                TestDatabase.number("select count(*) from inbox where event_id in (" + known + ")") == ids.size());
    }

    static UUID idOf(String event) {
        try {
            return UUID.fromString(JSON.readTree(event).get("id").asText());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    private ValidatableResponse figures() {
        return open().get(ROOT + "/cities/" + city + "/figures").then().statusCode(200);
    }

    private ValidatableResponse projects(String query) {
        return projects(query, 200);
    }

    private ValidatableResponse projects(String query, int status) {
        return open().get(ROOT + "/cities/" + city + "/project-figures" + query).then().statusCode(status);
    }

    private static String file(String path, String name) {
        String text = open().get(ROOT + path).then().statusCode(200).header("Content-Type", containsString("UTF-8"))
                .header("Content-Disposition", containsString(name)).extract().asString();
        assertFalse(text.replace("\r\n", "").contains("\n"));
        return text;
    }

    private static RequestSpecification open() {
        return given().filter(CONTRACT);
    }
}
