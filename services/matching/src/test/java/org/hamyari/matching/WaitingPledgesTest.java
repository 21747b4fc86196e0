package org.hamyari.matching;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More pledges than one batch books wait for the terms of their campaign, and a batch in the middle fails. */
@QuarkusTest
class WaitingPledgesTest extends Scene {

    private static final int BATCH = 100;
    private static final int WAITING = 2 * BATCH + 50;

    /** As if facts of so many pledges, a euro each, had come one second after the other. */
    private void pledgesWait() {
        TestDatabase.update("""
                insert into captured_pledge (city_id, pledge_id, project_id, donor, amount, currency, captured_at)
                select ?, gen_random_uuid(), ?, 'person-' || n, 100, 'EUR', now() - (? - n) * interval '1 second'
                from generate_series(1, ?) n""", city, project, WAITING + 1, WAITING);
    }

    private long waiting() {
        return TestDatabase.number("select count(*) from captured_pledge where city_id = ? and verdict is null", city);
    }

    /** Booking this person's pledge fails from now on; the sequence counts how often, because rolling back does not take that back. */
    private void bookingFailsFor(String person) {
        Object pledge = TestDatabase.rows("select pledge_id from captured_pledge where city_id = ? and donor = ?", city, person).getFirst()
                .get("pledge_id");
        TestDatabase.update("create sequence failed_bookings");
        TestDatabase.update("""
                create function fail_booking() returns trigger language plpgsql security definer as
                'begin perform nextval(''failed_bookings''); raise exception ''this pledge is not booked''; end'""");
        TestDatabase.update("create trigger fail before insert on match for each row when (new.pledge_id = '" + pledge
                + "') execute function fail_booking()");
    }

    @AfterEach
    void bookingWorks() {
        TestDatabase.update("drop function if exists fail_booking cascade");
        TestDatabase.update("drop sequence if exists failed_bookings");
    }

    @Test
    void areBookedInTheOrderOfCaptureWhateverFailsBetweenTheBatches() {
        String fund = aFund("200.00");
        pledgesWait();
        tell(decided("succeeded"));
        bookingFailsFor("person-" + (BATCH + BATCH / 2));
        opened();
        UUID later = captured("sara", "1.00");
        await().atMost(Duration.ofSeconds(30)).until(() -> TestDatabase.number(
                "select case when is_called then last_value else 0 end from failed_bookings") >= 2);
        assertEquals(WAITING + 1 - BATCH, waiting());
        fund(fund).body("figures.earned.amount", equalTo("100.00")).body("figures.committed.amount", equalTo("0.00"));
        assertEquals(0, events("award.payable").size());

        bookingWorks();
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertEquals(LongStream.rangeClosed(1, WAITING + 1).boxed().toList(), TestDatabase.rows("""
                select m.match_sequence from captured_pledge p join match m on m.city_id = p.city_id and m.pledge_id = p.pledge_id
                where p.city_id = ? order by p.captured_at, p.pledge_id""", city).stream().map(row -> row.get("match_sequence")).toList());
        assertEquals(200, events("match.earned").size());
        citizen("sara").get(base() + "/pledges/" + later + "/match").then().statusCode(200).body("reasonCode", equalTo("POT_EMPTY"));
        fund(fund).body("figures.committed.amount", equalTo("200.00")).body("figures.left.amount", equalTo("0.00"));
        assertEquals("200.00", JsonPath.from(events("award.payable").getFirst()).getString("data.amount.amount"));
        assertEquals(1, events("award.payable").size());
    }
}
