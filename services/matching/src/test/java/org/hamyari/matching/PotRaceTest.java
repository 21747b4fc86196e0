package org.hamyari.matching;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Thirty-two at once for the last unit of a pot, on a real database.
 *
 * <p>Broken variant: without the locks that {@code FundRepository} takes both tests fail. The money is still safe, because the accounts'
 * floors and the constraints refuse the rest, but pledges are refused that should be matched with nothing, and people are told of a
 * low balance instead of an empty pot.
 */
@QuarkusTest
class PotRaceTest extends Scene {

    private static final int THREADS = 32;

    @Inject
    Facts facts;

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> running = threads.invokeAll(work.stream().<Callable<T>>map(one -> () -> {
                start.await();
                return one.call();
            }).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Each pledge is for a project of its own, so that nothing but the fund's lock stands between them. */
    @Test
    void givesTheLastUnitToOnePledge() throws Exception {
        String fund = aFund("0.01");
        List<String> captures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            project = UUID.randomUUID();
            facts.take(campaignOpened("parks", 1));
            captures.add(pledgeCaptured(UUID.randomUUID(), "person-" + i, "0.01", null));
        }
        atOnce(captures.stream().<Callable<Boolean>>map(event -> () -> {
            facts.take(event);
            return true;
        }).toList());
        fund(fund).body("figures.earned.amount", equalTo("0.01")).body("figures.left.amount", equalTo("0.00"));
        assertEquals(1, events("match.earned").size());
        assertEquals(1, TestDatabase.number("select count(*) from match where city_id = ? and amount = 1", city));
        assertEquals(LongStream.rangeClosed(1, THREADS).boxed().toList(), TestDatabase.rows(
                "select match_sequence from match where city_id = ? order by booking", city).stream()
                .map(row -> row.get("match_sequence")).toList());
    }

    @Test
    void setsTheLastUnitAsideForOnePerson() throws Exception {
        String fund = aFund("0.01");
        opened();
        String body = "{\"projectId\":\"" + project + "\",\"pledged\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}}";
        List<Response> answers = atOnce(IntStream.range(0, THREADS).<Callable<Response>>mapToObj(i -> () -> keyed(citizen("person-" + i))
                .body(body).post(base() + "/funds/" + fund + "/reservations")).toList());
        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(THREADS - 1, answers.stream().filter(answer -> "pot-empty".equals(answer.path("code"))).count());
        fund(fund).body("figures.reserved.amount", equalTo("0.01")).body("figures.left.amount", equalTo("0.00"));
    }
}
