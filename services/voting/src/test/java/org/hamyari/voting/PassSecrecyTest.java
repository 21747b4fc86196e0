package org.hamyari.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.interfaces.RSAPublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestPostgres;
import org.hamyari.proof.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One entry of the roll, one vote, and nothing stored anywhere that ties a ballot cast with a pass to the entry the pass was issued to. */
@QuarkusTest
@WithTestResource(VotingTestResource.class)
class PassSecrecyTest {

    private static final int THREADS = 32;
    /** The smallest batch, as the test configures it. */
    private static final int BATCH = 10;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "hidden" + i).toList();
    }

    private static List<Integer> inParallel(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void ballotsAndPassesOfOneEntryAtOnceAreOneVote() throws Exception {
        List<String> names = names(10);
        String process = Passes.openVote(names, 100, 60);
        RSAPublicKey key = Passes.key(process);
        List<Callable<Integer>> calls = new ArrayList<>();
        names.forEach(name -> IntStream.range(0, THREADS / 2).forEach(i -> {
            calls.add(() -> Votes.cast(process, name, "p01").extract().statusCode());
            calls.add(() -> Passes.ask(process, name, new PassHolder(key)).extract().statusCode());
        }));
        Collections.shuffle(calls, new Random(3));
        List<Integer> answers = inParallel(calls);
        assertEquals(10, Collections.frequency(answers, 201));
        assertEquals(310, Collections.frequency(answers, 409));
        UUID id = UUID.fromString(process);
        long passes = TestDatabase.number("select count(*) from roll.entry where process_id = ? and pass is not null", id);
        assertEquals(10, passes + TestDatabase.number("select count(*) from ballot.box where process_id = ?", id));
    }

    @Test
    void ballotsWithOnePassAtOnceAreOne() throws Exception {
        String process = Passes.openVote(names(1), 100, 60, 50);
        PassHolder holder = Passes.issue(process, "hidden0", Passes.key(process));
        List<Integer> answers = inParallel(Collections.nCopies(THREADS, () -> Passes.cast(process, holder, 1, "p01").extract().statusCode()));
        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(THREADS - 1, Collections.frequency(answers, 409));
        String again = Passes.body(holder, PassHolder.random(32), 2, "p02");
        assertEquals(Set.of(201), new HashSet<>(inParallel(Collections.nCopies(THREADS,
                () -> Passes.send(process, again).extract().statusCode()))));
    }

    /** Rights of every role that can connect. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "voting_service | select pass from roll.entry                       | no",
        "voting_service | select choices from ballot.staged                 | no",
        "voting_service | select choices from ballot.logged                 | no",
        "voting_service | select choices from ballot.opened                 | no",
        "voting_service | delete from log_leaf                              | no",
        "voting_service | update pass_key set passes_issued = 0             | no",
        "voting_service | delete from pass_secret                           | no",
        "voting_job     | select sealed from pass_secret                    | no",
        "voting_job     | select choices from ballot.staged                 | no",
        "voting_job     | select draw_batch(gen_random_uuid(), 1)           | no",
        "voting_job     | select issue_pass(gen_random_uuid(), '\\x00', '\\x00') | no",
        "voting_job     | select process_id from waiting_batches(10)        | yes",
        "voting_roll    | select pass from roll.entry                       | no",
        "voting_roll    | select choices from ballot.opened                 | no",
        "voting_roll    | select issue_pass(gen_random_uuid(), '\\x00', '\\x00') | no",
        "voting_ballot  | select choices from ballot.opened                 | yes",
        "voting_ballot  | select xmin from ballot.opened                    | no",
        "voting_ballot  | select choices from ballot.staged                 | no",
        "voting_ballot  | select choices from ballot.logged                 | no",
        "voting_ballot  | select sealed from pass_secret                    | no",
        "voting_ballot  | select pass from roll.entry                       | no",
        "voting_ballot  | select draw_batch(gen_random_uuid(), 1)           | no"})
    void noRoleReadsBothSides(String role, String statement, String allowed) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), role, TestPostgres.PASSWORD);
                Statement sql = connection.createStatement()) {
            if (allowed.equals("yes")) {
                assertTrue(sql.execute(statement));
            } else {
                assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute(statement)).getSQLState());
            }
        }
    }

    /**
     * The attack of someone with the whole database, all events and all log lines, on 150 voters in the worst case: each casts right after
     * her pass was signed, one voter after the other, each another ballot. While the vote runs a guess is right once in a batch on average,
     * after the close a guess by the files is right once.
     */
    @Test
    void nothingStoredPairsVotersWithTheBallotsOfTheirPasses() {
        TestDatabase.update("delete from pass_secret");
        TestDatabase.update("delete from ballot.logged");
        List<String> order = new ArrayList<>(names(150));
        String process = Passes.openVote(order, 1000, 100, 100, 100, 100, 100, 100, 100, 100);
        UUID id = UUID.fromString(process);
        RSAPublicKey key = Passes.key(process);
        Collections.shuffle(order, new Random(5));
        List<String> truth = new ArrayList<>();
        Set<String> ofBallots = new HashSet<>();
        Lines lines = new Lines();
        lines.during(() -> IntStream.range(0, order.size()).forEach(i -> {
            PassHolder holder = Passes.issue(process, order.get(i), key);
            String[] choices = choices(i + 1);
            String commitment = Passes.cast(process, holder, 1, choices).statusCode(201).extract().path("commitment");
            truth.add(String.join(",", choices));
            ofBallots.addAll(List.of(commitment, Hash.sha256(holder.prepared()).hex(), Hash.of(Arrays.copyOf(holder.prepared(), 32)).hex()));
        }));
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> TestDatabase.number("select count(*) from ballot.staged where process_id = ?", id) < BATCH);
        int logged = (int) TestDatabase.number("select count(*) from ballot.logged where process_id = ?", id);
        List<String> drawn = truth.subList(0, logged);
        for (String place : List.of("ctid", "leaf", "pass", "xmin::text::bigint, ctid")) {
            assertNoBetterThanABatch(drawn, "select array_to_string(choices, ',') c from ballot.logged where process_id = ? order by " + place, id);
        }
        assertTrue(TestDatabase.number("select min(n) from (select count(*) n from ballot.logged where process_id = ? group by xmin::text) b", id)
                >= BATCH);
        assertNoTransactionOnBothSides(id);
        Votes.close(process);
        for (String place : List.of("ctid", "id")) {
            assertNoBetterThanChance(truth, "select array_to_string(choices, ',') c from ballot.sealed where process_id = ? order by " + place, id);
        }
        for (String place : List.of("ctid", "leaf", "ballot_id")) {
            assertNoBetterThanABatch(truth, "select array_to_string(choices, ',') c from ballot.opened where process_id = ? order by " + place, id);
        }
        assertNoTransactionOnBothSides(id);
        assertEquals(0, TestDatabase.number("select pg_relation_size('ballot.logged') + pg_relation_size('pass_secret')"));
        assertNoValueOnBothSides(id, ofBallots);
        lines.assertNone(ofBallots);
    }

    private static String[] choices(int bits) {
        return IntStream.range(0, 8).filter(bit -> (bits >> bit & 1) == 1).mapToObj(bit -> "p0" + (bit + 1)).toArray(String[]::new);
    }

    private static long right(List<String> truth, String attack, UUID process) {
        List<Object> guess = TestDatabase.rows(attack, process).stream().map(row -> row.get("c")).toList();
        return IntStream.range(0, truth.size()).filter(i -> truth.get(i).equals(guess.get(i))).count();
    }

    /** At most 1/k and three standard deviations, k the smallest batch. */
    private static void assertNoBetterThanABatch(List<String> truth, String attack, UUID process) {
        double chance = 1.0 / BATCH;
        double most = truth.size() * chance + 3 * Math.sqrt(truth.size() * chance * (1 - chance));
        long right = right(truth, attack, process);
        assertTrue(right <= most, right + " of " + truth.size() + " ballots were paired with their voters: " + attack);
    }

    private static void assertNoBetterThanChance(List<String> truth, String attack, UUID process) {
        long right = right(truth, attack, process);
        assertTrue(right <= 8, right + " of " + truth.size() + " ballots were paired with their voters: " + attack);
    }

    private static void assertNoTransactionOnBothSides(UUID process) {
        for (String side : List.of("ballot.staged", "ballot.logged", "ballot.opened", "ballot.sealed", "log_leaf", "log_node")) {
            assertEquals(0, TestDatabase.number("select count(*) from " + side + " b join roll.entry e on b.xmin::text = e.xmin::text"
                    + " where b.process_id = ? and e.process_id = ?", process, process), side);
        }
    }

    /** Every value of the roll is looked for in every other table, every value of a ballot in every table that knows persons. */
    private static void assertNoValueOnBothSides(UUID process, Set<String> ofBallots) {
        Map<String, String> dump = new HashMap<>();
        TestDatabase.rows("select quote_ident(schemaname) || '.' || quote_ident(tablename) t from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')").stream().map(row -> (String) row.get("t"))
                .forEach(table -> dump.put(table, TestDatabase.rows("select x::text r from " + table + " x").stream()
                        .map(row -> (String) row.get("r")).collect(Collectors.joining("\n"))));
        List<String> ofVoters = TestDatabase.rows("select id::text i, encode(person, 'hex') p, encode(pass, 'hex') m from roll.entry"
                + " where process_id = ?", process).stream().flatMap(row -> row.values().stream()).map(Object::toString).toList();
        assertEquals(450, ofVoters.size());
        assertEquals("", dump.entrySet().stream().filter(table -> !table.getKey().equals("roll.entry"))
                .filter(table -> ofVoters.stream().anyMatch(table.getValue()::contains)).map(Map.Entry::getKey).collect(Collectors.joining()));
        Set<String> ballots = Set.of("ballot.opened", "ballot.sealed", "ballot.staged", "ballot.logged", "public.log_leaf", "public.log_node");
        assertEquals("", dump.entrySet().stream().filter(table -> !ballots.contains(table.getKey()))
                .filter(table -> ofBallots.stream().anyMatch(table.getValue()::contains)).map(Map.Entry::getKey).collect(Collectors.joining()));
        assertEquals(0, TestDatabase.number("select count(*) from information_schema.columns where table_schema in ('roll', 'ballot')"
                + " and (data_type like '%time%' or data_type like 'date%' or column_default like 'nextval%')"));
    }

    /** Everything that is logged meanwhile, by everybody in this process. */
    private static final class Lines extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        void during(Runnable work) {
            Logger root = Logger.getLogger("");
            setLevel(Level.ALL);
            root.addHandler(this);
            try {
                work.run();
            } finally {
                root.removeHandler(this);
            }
        }

        void assertNone(Set<String> values) {
            assertEquals(List.of(), lines.stream().filter(line -> line.contains("pass-ballots") || values.stream().anyMatch(line::contains))
                    .toList());
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLoggerName() + " " + line.getMessage() + " " + Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
