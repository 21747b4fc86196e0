package org.hamyari.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person, one ballot, and nothing in the database that tells whose it is. */
@QuarkusTest
@WithTestResource(VotingTestResource.class)
class SecretBallotTest {

    private static final int THREADS = 32;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "person" + i).toList();
    }

    private static List<Integer> inParallel(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** Seen to fail without {@code and not e.voted} in {@code cast_ballot}: every ballot fell into the box. */
    @Test
    void fiftyBallotsOfOnePersonAtOnceAreOne() throws Exception {
        List<String> names = names(20);
        String process = Votes.openVote("greedy", names, 100, 60, 50);
        List<Callable<Integer>> calls = new ArrayList<>();
        names.forEach(name -> calls.addAll(Collections.nCopies(50, () -> Votes.cast(process, name, "p01").extract().statusCode())));
        Collections.shuffle(calls, new Random(7));
        List<Integer> answers = inParallel(calls);
        assertEquals(20, Collections.frequency(answers, 201));
        assertEquals(980, Collections.frequency(answers, 409));
        assertEquals(20, TestDatabase.number("select count(*) from ballot.box where process_id = ?", UUID.fromString(process)));
        assertEquals(20, TestDatabase.number("select count(*) from roll.entry where process_id = ? and voted", UUID.fromString(process)));
    }

    @Test
    void everyAcknowledgedBallotIsCountedAlsoAtTheMomentOfTheClose() throws Exception {
        List<String> names = names(300);
        String process = Votes.openVote("greedy", names, 100, 60, 50);
        List<Callable<Integer>> calls = new ArrayList<>();
        names.forEach(name -> calls.add(() -> Votes.cast(process, name, "p01").extract().statusCode()));
        calls.add(60, () -> Votes.once(Votes.officer()).body("{}").post(Votes.processes() + "/" + process + "/closings").then().extract()
                .statusCode());
        List<Integer> answers = inParallel(calls);
        long accepted = IntStream.range(0, answers.size()).filter(i -> i != 60 && answers.get(i) == 201).count();
        assertEquals(201, answers.get(60));
        assertEquals(accepted, TestDatabase.number("select count(*) from ballot.sealed where process_id = ?", UUID.fromString(process)));
        assertEquals(accepted, TestDatabase.number("select ballots from vote_process where id = ?", UUID.fromString(process)));
        assertEquals(300 - accepted, Collections.frequency(answers, 409));
    }

    /** Rights of every role that can connect, on both sides and on what connects them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "voting_service | select person from roll.entry                     | no",
        "voting_service | select choices from ballot.box                    | no",
        "voting_service | select choices from ballot.sealed                 | no",
        "voting_service | insert into ballot.box values ('assen', gen_random_uuid(), gen_random_uuid(), '{p01}') | no",
        "voting_service | update roll.entry set voted = false               | no",
        "voting_service | delete from ballot.sealed                         | no",
        "voting_job     | select person from roll.entry                     | no",
        "voting_job     | select choices from ballot.box                    | no",
        "voting_job     | select choices from ballot.sealed                 | no",
        "voting_job     | select cast_ballot(gen_random_uuid(), '\\x00', '{}') | no",
        "voting_job     | select seal_ballots(gen_random_uuid())            | no",
        "voting_roll    | select id, person, voted from roll.entry          | yes",
        "voting_roll    | select xmin from roll.entry                       | no",
        "voting_roll    | select ctid from roll.entry                       | no",
        "voting_roll    | select * from roll.entry for update               | no",
        "voting_roll    | update roll.entry set voted = false               | no",
        "voting_roll    | delete from roll.entry                            | no",
        "voting_roll    | select choices from ballot.box                    | no",
        "voting_roll    | select choices from ballot.sealed                 | no",
        "voting_roll    | select cast_ballot(gen_random_uuid(), '\\x00', '{}') | no",
        "voting_roll    | select seal_ballots(gen_random_uuid())            | no",
        "voting_ballot  | select id, choices from ballot.sealed             | yes",
        "voting_ballot  | select xmin from ballot.sealed                    | no",
        "voting_ballot  | select ctid from ballot.sealed                    | no",
        "voting_ballot  | select choices from ballot.box                    | no",
        "voting_ballot  | select count(*) from ballot.box                   | no",
        "voting_ballot  | insert into ballot.sealed values ('assen', gen_random_uuid(), gen_random_uuid(), '{p01}') | no",
        "voting_ballot  | update ballot.sealed set choices = '{}'           | no",
        "voting_ballot  | delete from ballot.sealed                         | no",
        "voting_ballot  | select person from roll.entry                     | no",
        "voting_ballot  | select cast_ballot(gen_random_uuid(), '\\x00', '{}') | no",
        "voting_ballot  | select seal_ballots(gen_random_uuid())            | no"})
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

    @Test
    void aRoleSeesTheRollOfItsCityOnly() throws SQLException {
        Votes.openVote("greedy", names(3), 100, 60);
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), "voting_roll", TestPostgres.PASSWORD);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertEquals(0, count(sql));
            sql.execute("select set_config('app.city', 'isfahan', true)");
            assertEquals(0, count(sql));
            sql.execute("select set_config('app.city', 'assen', true)");
            assertTrue(count(sql) >= 3);
        }
    }

    private static long count(Statement sql) throws SQLException {
        try (var rows = sql.executeQuery("select count(person) from roll.entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * The attack of someone with the whole database: pair roll and ballots by the transactions and the places they were written in. Each
     * of 200 voters casts another ballot, one after the other. A guess by chance is right once on average.
     * Seen to fail (200 of 200) with the ballots sealed in the order of the box, {@code order by b.ctid}.
     */
    @Test
    void afterTheCloseNothingStoredPairsVotersWithBallots() {
        List<String> names = names(200);
        String process = Votes.openVote("greedy", names, 1000, 100, 100, 100, 100, 100, 100, 100, 100);
        UUID id = UUID.fromString(process);
        Map<String, String> secret = new HashMap<>();
        List<String> order = new ArrayList<>(names);
        Collections.shuffle(order, new Random(11));
        for (int i = 0; i < order.size(); i++) {
            String[] choices = choices(i + 1);
            Votes.cast(process, order.get(i), choices).statusCode(201);
            secret.put(order.get(i), String.join(",", choices));
        }
        Votes.close(process);

        List<String> truth = order.stream().map(secret::get).toList();
        assertRight(truth, "select array_to_string(choices, ',') c from ballot.sealed where process_id = ? order by ctid", id);
        assertRight(truth, "select array_to_string(choices, ',') c from ballot.sealed where process_id = ? order by id", id);
        assertEquals(1, TestDatabase.number("select count(distinct xmin::text) from ballot.sealed where process_id = ?", id));
        assertEquals(0, TestDatabase.number("select count(*) from ballot.box where process_id = ?", id));
        assertEquals(0, TestDatabase.number("select count(*) from roll.entry e join ballot.sealed b on e.id = b.id"));
        assertEquals(200, TestDatabase.number("select count(distinct xmin::text) from roll.entry where process_id = ?", id));
    }

    private static String[] choices(int bits) {
        return IntStream.range(0, 8).filter(bit -> (bits >> bit & 1) == 1).mapToObj(bit -> "p0" + (bit + 1)).toArray(String[]::new);
    }

    private static void assertRight(List<String> truth, String attack, UUID process) {
        List<Object> guess = TestDatabase.rows(attack, process).stream().map(row -> row.get("c")).toList();
        assertEquals(truth.stream().sorted().toList(), guess.stream().map(Object::toString).sorted().toList());
        long right = IntStream.range(0, truth.size()).filter(i -> truth.get(i).equals(guess.get(i))).count();
        assertTrue(right <= 8, right + " of " + truth.size() + " ballots were paired with their voters");
    }

    /** The box on disk: an emptied table keeps its deleted rows in the file until it is written anew. */
    @Test
    void theBoxLeavesNothingBehind() {
        TestDatabase.update("delete from ballot.box");
        String process = Votes.openVote("greedy", names(5), 100, 60);
        names(5).forEach(name -> Votes.cast(process, name, "p01").statusCode(201));
        assertTrue(TestDatabase.number("select pg_relation_size('ballot.box')") > 0);
        Votes.close(process);
        assertEquals(0, TestDatabase.number("select pg_relation_size('ballot.box')"));
    }

    @Test
    void noTableKnowsTheVoterByNameOrAddress() {
        String process = Votes.openVote("greedy", List.of("canary-of-the-roll"), 100, 60);
        Votes.cast(process, "canary-of-the-roll", "p01").statusCode(201);
        Votes.cast(process, "canary-of-the-roll", "p01").statusCode(409);
        Votes.close(process);
        List<String> tables = TestDatabase.rows("select quote_ident(schemaname) || '.' || quote_ident(tablename) t from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')").stream().map(row -> (String) row.get("t")).toList();
        String holders = tables.stream().filter(table -> TestDatabase.number(
                "select count(*) from " + table + " x where x::text ilike '%canary-of-the-roll%'") > 0).collect(Collectors.joining(", "));
        assertEquals("", holders);
    }

    @Test
    void nothingIsShownBeforeTheClose() {
        String process = Votes.openVote("greedy", names(3), 100, 60, 50);
        names(3).forEach(name -> Votes.cast(process, name, "p01").statusCode(201));
        for (String token : List.of(Votes.officer(), Votes.secondOfficer(), Votes.voter("person1"))) {
            for (String path : List.of("/result", "/result.pb", "/checkpoint")) {
                Votes.as(token).get(Votes.processes() + "/" + process + path).then().statusCode(404);
            }
        }
        assertEquals(0, TestDatabase.number("select count(*) from vote_result where process_id = ?", UUID.fromString(process)));
        assertEquals(List.of(1L), TestDatabase.rows("select count(*) n from outbox where event like '%" + process + "%'").stream()
                .map(row -> row.get("n")).toList());
    }
}
