package org.hamyari.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories, told in random order with repetitions, give the figures of the history: an oracle keeps the truth while the history
 * is made and never reads an event. The published sums are also recomputed from the kept facts by a statement of its own.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ShuffledFactsTest {

    private static final String RECOMPUTED = """
            with latest as (
                select distinct on (project_id, subject_id) project_id, type, minor from money_fact where city_id = ?
                order by project_id, subject_id, sequence desc, (type in ('PLEDGE_REFUNDED', 'MATCH_REVERSED', 'PAYOUT_RETURNED')) desc)
            select project_id,
                coalesce(sum(minor) filter (where type = 'PLEDGE_CAPTURED'), 0)::bigint as raised,
                coalesce(sum(minor) filter (where type = 'MATCH_EARNED'), 0)::bigint
                    - coalesce(sum(minor) filter (where type = 'AWARD_LAPSED'), 0)::bigint as matched,
                coalesce(sum(minor) filter (where type = 'PAYOUT_SETTLED'), 0)::bigint as paid_out,
                count(*) filter (where type = 'PLEDGE_CAPTURED') as pledges
            from latest group by project_id order by project_id""";
    private static final String PUBLISHED = """
            select project_id, raised_minor as raised, matched_minor as matched, paid_out_minor as paid_out, pledges
            from project_figures where city_id = ? and project_id in (select project_id from money_fact) order by project_id""";

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsTheSameWhateverTheOrder(long seed) {
        String city = "shuffled-" + UUID.randomUUID().toString().substring(0, 8);
        TestCities.save(city, "شهر", "City", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam");
        History history = new History(new Facts(city, "EUR"), new Random(seed));
        tell(history.shuffled());
        JsonPath figures = given().get("/api/reporting/v1/cities/" + city + "/figures").then().statusCode(200).extract().jsonPath();
        assertEquals(history.raised, cents(figures, "raised"), "raised");
        assertEquals(history.matched, cents(figures, "matched"), "matched");
        assertEquals(history.paidOut, cents(figures, "paidOut"), "paid out");
        assertEquals(history.pledges, figures.getLong("pledges"), "pledges");
        assertEquals(history.states, states(figures), "states");
        assertEquals(history.ballots, figures.getLong("turnout.ballots"), "ballots");
        assertEquals(history.openVotes, figures.getLong("turnout.open.processes"), "open votes");
        assertEquals(TestDatabase.rows(RECOMPUTED, city), TestDatabase.rows(PUBLISHED, city));
        assertEquals(figures.getString("raised.amount"), columnSum(city, "raised"));
        assertEquals(figures.getString("matched.amount"), columnSum(city, "matched"));
        assertEquals(figures.getString("paidOut.amount"), columnSum(city, "paid_out"));
    }

    private void tell(List<String> events) {
        List<UUID> ids = events.stream().map(FiguresTest::idOf).distinct().toList();
        events.forEach(event -> broker.source("events-in").send(event));
        String known = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        await().atMost(Duration.ofSeconds(60)).until(() ->
                TestDatabase.number("select count(*) from inbox where event_id in (" + known + ")") == ids.size());
    }

    private static long cents(JsonPath figures, String figure) {
        return new BigDecimal(figures.getString(figure + ".amount")).movePointRight(2).longValueExact();
    }

    private static Map<String, Integer> states(JsonPath figures) {
        return figures.<Map<String, Object>>getList("projects").stream()
                .collect(Collectors.toMap(entry -> (String) entry.get("state"), entry -> (Integer) entry.get("count")));
    }

    private static String columnSum(String city, String column) {
        List<String> lines = given().get("/api/reporting/v1/cities/" + city + "/project-figures.csv").then().extract().asString().lines().toList();
        int index = List.of(lines.getFirst().split(",")).indexOf(column);
        return lines.stream().skip(1).map(line -> new BigDecimal(line.split(",")[index])).reduce(new BigDecimal("0.00"), BigDecimal::add)
                .toPlainString();
    }

    /** What really happened, and the facts that tell it. */
    private static final class History {

        private final Facts facts;
        private final Random random;
        private final List<String> events = new ArrayList<>();
        private long raised;
        private long matched;
        private long paidOut;
        private long pledges;
        private long ballots;
        private long openVotes;
        private final Map<String, Integer> states = new TreeMap<>();

        History(Facts facts, Random random) {
            this.facts = facts;
            this.random = random;
            for (int i = 0; i < 4; i++) {
                project();
            }
            vote();
        }

        /** All facts in any order, some twice, some told again under a new id. */
        List<String> shuffled() {
            List<String> all = new ArrayList<>(events);
            for (String event : events) {
                if (random.nextInt(4) == 0) {
                    all.add(event);
                }
                if (random.nextInt(6) == 0) {
                    all.add(event.replace(FiguresTest.idOf(event).toString(), UUID.randomUUID().toString()));
                }
            }
            Collections.shuffle(all, random);
            return all;
        }

        private void project() {
            UUID project = UUID.randomUUID();
            events.add(facts.published(project, 2, "Draft name", "PUBLISHED", "2026-10-01T00:00:00Z"));
            events.add(facts.updated(project, 3, "Name", "FUNDING"));
            events.add(facts.opened(project, 3, "1000.00"));
            boolean failed = random.nextInt(3) == 0;
            boolean decided = failed || random.nextBoolean();
            long matches = 0;
            for (int i = random.nextInt(9); i > 0; i--) {
                matches += pledge(project, failed);
            }
            if (failed) {
                events.add(facts.failed(project, 1));
                events.add(facts.lapsed(project, UUID.randomUUID(), 1, euros(matches)));
            } else {
                matched += matches;
                if (decided) {
                    events.add(facts.succeeded(project, 1));
                    payout(project);
                }
            }
            states.merge(failed ? "FAILED" : decided ? "SUCCEEDED" : "FUNDING", 1, Integer::sum);
        }

        /** Answers what a fund still holds for the project because of it. */
        private long pledge(UUID project, boolean failed) {
            UUID pledge = UUID.randomUUID();
            UUID match = UUID.randomUUID();
            long cents = 1 + random.nextInt(100_000);
            boolean withdrawn = random.nextInt(4) == 0;
            events.add(facts.captured(project, pledge, 2, euros(cents)));
            events.add(facts.earned(project, match, 1, euros(cents / 2)));
            if (withdrawn || failed) {
                events.add(facts.refunded(project, pledge, 3, euros(cents)));
            } else {
                raised += cents;
                pledges++;
            }
            if (withdrawn) {
                events.add(facts.reversed(project, match, 2, euros(cents / 2)));
            }
            return withdrawn ? 0 : cents / 2;
        }

        private void payout(UUID project) {
            UUID payout = UUID.randomUUID();
            long crowd = random.nextInt(50_000);
            long fund = random.nextInt(50_000);
            int tries = random.nextInt(4);
            for (int attempt = 0; attempt < tries; attempt++) {
                events.add(attempt % 2 == 0 ? facts.settled(project, payout, attempt + 1, euros(crowd), euros(fund))
                        : facts.returned(project, payout, attempt + 1, euros(crowd), euros(fund)));
            }
            paidOut += tries % 2 == 1 ? crowd + fund : 0;
        }

        private void vote() {
            UUID process = UUID.randomUUID();
            events.add(facts.voteOpened(process, 100));
            if (random.nextBoolean()) {
                events.add(facts.voteClosed(process, 100, 40, "2026-11-20T00:00:00Z"));
                ballots = 40;
                if (random.nextBoolean()) {
                    events.add(facts.votePublished(process, 100, 39, "2026-11-21T00:00:00Z"));
                    ballots = 39;
                }
            } else {
                openVotes = 1;
            }
        }

        private static String euros(long cents) {
            return BigDecimal.valueOf(cents, 2).toPlainString();
        }
    }
}
