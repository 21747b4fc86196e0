package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hamyari.local.Application;
import org.junit.jupiter.api.Test;

/**
 * Programs die while citizens pledge. Whoever got an answer has the pledge; whoever got none asks again with the same key and has it once.
 * The clients behave as clients should: they repeat with the key they had.
 */
@EndToEnd
class PledgesSurviveKillE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PEOPLE = List.of("sara", "reza", "pieter", "anna");
    /** Every program of ours, one after the other, then the broker and the database between them. */
    private static final List<String> VICTIMS =
            Stream.concat(Arrays.stream(Application.values()).map(Application::label), Stream.of("kafka", "postgres")).toList();
    /** Every client gets this many pledges through between two kills. */
    private static final int PLEDGES_BETWEEN = 2;
    /** And at most this many, so that the run stays short on a fast machine: the rest of them while a program is away and when it is back. */
    private static final int PLEDGES_A_ROUND = 12;
    private static final String AMOUNT = "20000";
    private static final Duration A_WHILE = Duration.ofSeconds(90);

    private final House house;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Semaphore allowed = new Semaphore(0);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    /** Pledge by key, as it was acknowledged. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> personOf = new ConcurrentHashMap<>();
    private Campaign campaign;

    PledgesSurviveKillE2E(House house) {
        this.house = house;
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        campaign = Campaign.open(house, Town.ISFAHAN, "Clean street", "street-sweeping", "100000000");
        openFund();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = PEOPLE.stream().<Future<?>>map(person -> clients.submit(() -> {
                keepPledging(person);
                return null;
            })).toList();
            try {
                for (String victim : VICTIMS) {
                    letClientsPledge();
                    house.stack().kill(victim);
                    house.stack().restart(victim);
                }
                letClientsPledge();
            } finally {
                enough.set(true);
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        System.out.printf("Pledges: %d acknowledged, %d calls repeated after %d kills.%n", acknowledged.size(), repeated.get(), VICTIMS.size());
        everyKeyHasItsOnePledge();
        theBooksAndTheFiguresAgree();
    }

    private void openFund() {
        var fund = JSON.createObjectNode().put("opensAt", "2026-01-01T00:00:00Z").put("closesAt", "2099-01-01T00:00:00Z");
        fund.set("name", Campaign.words("صندوق رفت‌وروب", "Sweeping fund"));
        fund.set("sponsor", Campaign.words("شهرداری", "Municipality"));
        fund.putObject("rule").put("kind", "ONE_TO_ONE");
        fund.putArray("categoryIds").add("street-sweeping");
        fund.set("deposit", Town.ISFAHAN.money("1000000000"));
        house.as(Town.ISFAHAN.fundManager()).post(campaign.matching("/funds"), fund).ok();
    }

    private void letClientsPledge() {
        allowed.drainPermits();
        allowed.release(PLEDGES_A_ROUND * PEOPLE.size());
        int wanted = done.get() + PLEDGES_BETWEEN * PEOPLE.size();
        Eventually.seen(wanted + " pledges are paid", A_WHILE, done::get, now -> now >= wanted);
    }

    private void keepPledging(String person) throws InterruptedException {
        while (!enough.get()) {
            if (!allowed.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                continue;
            }
            String key = UUID.randomUUID().toString();
            personOf.put(key, person);
            Campaign.Session session = untilAnswered(() -> sessionOf(person, key), found -> true);
            untilAnswered(() -> {
                campaign.decide(session, "pay", "normal");
                return session;
            }, found -> true);
            untilAnswered(() -> campaign.confirm(person, session, session.reference()).ok(),
                    pledge -> pledge.path("state").asText().equals("CAPTURED"));
            done.incrementAndGet();
        }
    }

    private Campaign.Session sessionOf(String person, String key) {
        String pledge = house.as(person).post(key, campaign.pledges("/projects/" + campaign.id() + "/pledges"), campaign.pledge(AMOUNT)).id();
        String before = acknowledged.putIfAbsent(key, pledge);
        assertTrue(before == null || before.equals(pledge), () -> "one key, two pledges: " + before + " and " + pledge);
        return campaign.session(person, key, AMOUNT);
    }

    /** No answer, or an answer that says "not now", is asked again; what was never answered was never promised. */
    private <T> T untilAnswered(Supplier<T> call, Predicate<T> wanted) {
        AtomicInteger tries = new AtomicInteger();
        T answer = Eventually.seen("an answer", A_WHILE, () -> {
            tries.incrementAndGet();
            try {
                return call.get();
            } catch (UncheckedIOException | Campaign.NotNow notNow) {
                return null;
            }
        }, found -> found != null && wanted.test(found));
        repeated.addAndGet(tries.get() - 1);
        return answer;
    }

    private void everyKeyHasItsOnePledge() {
        Map<String, Integer> found = new ConcurrentHashMap<>();
        for (String person : PEOPLE) {
            for (JsonNode pledge : allOf(person)) {
                found.merge(pledge.path("id").asText(), 1, Integer::sum);
                assertEquals("CAPTURED", pledge.path("state").asText(), pledge::toString);
            }
        }
        acknowledged.forEach((key, pledge) -> assertEquals(1, found.getOrDefault(pledge, 0), "pledge of key " + key + " of " + personOf.get(key)));
        assertEquals(acknowledged.size(), found.size(), "as many pledges as keys");
    }

    private List<JsonNode> allOf(String person) {
        List<JsonNode> pledges = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = house.as(person).get("/api/pledges/v1/me/pledges?limit=100" + cursor).ok();
            page.path("items").forEach(pledge -> {
                if (pledge.path("projectId").asText().equals(campaign.id())) {
                    pledges.add(pledge);
                }
            });
            cursor = page.at("/page/next").asText("").isEmpty() ? "" : "&cursor=" + page.at("/page/next").asText();
        } while (!cursor.isEmpty());
        return pledges;
    }

    private void theBooksAndTheFiguresAgree() {
        BigDecimal sum = new BigDecimal(AMOUNT).multiply(BigDecimal.valueOf(acknowledged.size()));
        campaign.raised(sum.toPlainString(), sum.toPlainString());
        Books books = Books.of(house, Town.ISFAHAN);
        books.balance();
        assertEquals(0, Books.balanceOf(books.pledges(), "held:", campaign.id()).compareTo(sum), "held is what was pledged");
        JsonNode figures = Eventually.seen("reporting has counted everything", A_WHILE, campaign::figures,
                row -> Campaign.sum(row.path("matched")).compareTo(sum) == 0 && Campaign.sum(row.path("raised")).compareTo(sum) == 0);
        assertEquals(acknowledged.size(), figures.path("pledges").asInt(), figures::toString);
        house.chromium().visitor("fa").openProject(campaign).reads("Clean street");
    }
}
