package org.hamyari.matching;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hamyari.platform.testing.TestDatabase;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pledges come faster than one transaction each could book them, some twice, and in the middle booking fails once. */
@QuarkusTest
class RushTest extends Scene {

    private static final Logger LOG = Logger.getLogger(RushTest.class);
    private static final int PLEDGES = "soak".equals(System.getProperty("hamyari.size")) ? 10_000 : 1_000;
    /** The pot lasts for nine of ten. */
    private static final int MATCHED = PLEDGES * 9 / 10;

    /** Rolling back does not take back what a sequence gave out, so only the first booking of the pledge fails. */
    private static void failsOnce(String pledge) {
        TestDatabase.update("create sequence bookings_of_one");
        TestDatabase.update("""
                create function fail_first() returns trigger language plpgsql security definer as
                'begin if nextval(''bookings_of_one'') = 1 then raise exception ''not this time''; end if; return new; end'""");
        TestDatabase.update("create trigger fail_first before insert on match for each row when (new.pledge_id = '" + pledge
                + "') execute function fail_first()");
    }

    @AfterEach
    void neverFails() {
        TestDatabase.update("drop function fail_first cascade");
        TestDatabase.update("drop sequence bookings_of_one");
    }

    @Test
    void booksEveryPledgeOnceAndInOrder() {
        String fund = aFund(MATCHED + ".00");
        List<UUID> projects = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            project = UUID.randomUUID();
            projects.add(project);
            opened();
        }
        Random random = new Random(7);
        List<String> pledges = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < PLEDGES; i++) {
            project = projects.get(i % projects.size());
            UUID pledge = UUID.randomUUID();
            pledges.add(pledge.toString());
            told.add(pledgeCaptured(pledge, "person-" + i, "1.00", null));
            if (random.nextInt(10) == 0) {
                told.add(told.get(random.nextInt(told.size())));
            }
        }
        failsOnce(pledges.get(PLEDGES / 2));

        long start = System.nanoTime();
        told.forEach(event -> broker.source("events-in").send(event));
        await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofMinutes(10)).until(() ->
                TestDatabase.number("select match_sequence from fund where city_id = ?", city) == PLEDGES);
        LOG.infof("%d shares in %d ms", PLEDGES, (System.nanoTime() - start) / 1_000_000);

        assertEquals(pledges, TestDatabase.rows("select pledge_id::text as pledge from match where city_id = ? order by match_sequence", city)
                .stream().map(row -> row.get("pledge")).toList());
        assertEquals(LongStream.rangeClosed(1, PLEDGES).boxed().toList(), TestDatabase.rows(
                "select match_sequence from match where city_id = ? order by booking", city).stream()
                .map(row -> row.get("match_sequence")).toList());
        assertEquals(MATCHED, events("match.earned").size());
        fund(fund).body("figures.earned.amount", equalTo(MATCHED + ".00")).body("figures.left.amount", equalTo("0.00"));
    }
}
