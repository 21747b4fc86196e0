package org.hamyari.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any sequence of facts and reservations, with repeats and out of order, against a plain model: no unit is made, lost or promised twice.
 */
@QuarkusTest
class ConservationTest extends Scene {

    private static final int STEPS = 250;
    /** Worlds rather than longer ones: in time a pot is empty and most campaigns are decided. */
    private static final int WORLDS = "soak".equals(System.getProperty("hamyari.size")) ? 200 : 4;

    @Inject
    Facts facts;

    private record Gift(UUID pledge, UUID project, String donor, long amount, long share) {
    }

    /** What one fund of 1:1 has promised, kept in maps. */
    private static final class Model {
        final long deposited;
        final Map<UUID, String> outcomes = new HashMap<>();
        final Map<UUID, Gift> standing = new HashMap<>();
        final Map<String, Long> reserved = new HashMap<>();
        final Map<UUID, Long> committed = new HashMap<>();
        long paid;

        Model(long deposited) {
            this.deposited = deposited;
        }

        long earned() {
            return standing.values().stream().filter(gift -> !outcomes.containsKey(gift.project)).mapToLong(Gift::share).sum();
        }

        long committed() {
            return committed.values().stream().mapToLong(Long::longValue).sum();
        }

        long reservedSum() {
            return reserved.values().stream().mapToLong(Long::longValue).sum();
        }

        long left() {
            return deposited - earned() - committed() - reservedSum() - paid;
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, WORLDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverMakesLosesOrPromisesAUnitTwice(long seed) {
        Random random = new Random(seed);
        Model model = new Model(20_000);
        String fund = aFund("200.00");
        List<UUID> projects = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            project = UUID.randomUUID();
            projects.add(project);
            facts.take(campaignOpened("parks", 1));
        }
        List<Gift> gifts = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            project = projects.get(random.nextInt(projects.size()));
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> capture(model, random, gifts, told);
                case 5, 6 -> refund(model, random, gifts, told);
                case 7, 8 -> reserve(model, random, fund);
                case 9 -> repeat(random, told);
                case 10 -> decide(model, random, told, projects);
                default -> pay(model, fund, told);
            }
            String when = "seed " + seed + ", step " + step;
            check(model, fund, when);
            if (step % 10 == 9) {
                checkLedger(model, fund, when);
            }
        }
    }

    private void capture(Model model, Random random, List<Gift> gifts, List<String> told) {
        long amount = 1 + random.nextLong(3_000);
        String donor = "person-" + random.nextInt(5);
        String held = donor + "/" + project;
        boolean uses = model.reserved.containsKey(held) && random.nextBoolean();
        String reservation = uses ? (String) TestDatabase.rows("""
                select id::text from reservation where city_id = ? and person = ? and project_id = ? and state = 'HELD'""",
                city, donor, project).getFirst().get("id") : null;
        UUID pledge = UUID.randomUUID();
        String event = pledgeCaptured(pledge, donor, decimal(amount), reservation);
        facts.take(event);
        told.add(event);
        long share = 0;
        if (!model.outcomes.containsKey(project)) {
            if (uses) {
                model.reserved.remove(held);
            }
            share = Math.min(amount, model.left());
            model.standing.put(pledge, new Gift(pledge, project, donor, amount, share));
        }
        gifts.add(new Gift(pledge, project, donor, amount, share));
    }

    private void refund(Model model, Random random, List<Gift> gifts, List<String> told) {
        if (gifts.isEmpty()) {
            return;
        }
        Gift gift = gifts.get(random.nextInt(gifts.size()));
        project = gift.project;
        String event = pledgeRefunded(gift.pledge, gift.donor, decimal(gift.amount));
        facts.take(event);
        told.add(event);
        if (!model.outcomes.containsKey(project)) {
            model.standing.remove(gift.pledge);
        }
    }

    private void reserve(Model model, Random random, String fund) {
        String donor = "person-" + random.nextInt(5);
        long amount = 1 + random.nextLong(3_000);
        String body = "{\"projectId\":\"" + project + "\",\"pledged\":{\"amount\":\"" + decimal(amount) + "\",\"currency\":\"EUR\"}}";
        int status = keyed(citizen(donor)).body(body).post(base() + "/funds/" + fund + "/reservations").statusCode();
        long free = model.left() + model.reserved.getOrDefault(donor + "/" + project, 0L);
        long held = model.reserved.entrySet().stream().filter(one -> one.getKey().startsWith(donor + "/")
                && !one.getKey().endsWith("/" + project)).mapToLong(Map.Entry::getValue).sum();
        boolean possible = !model.outcomes.containsKey(project) && free > 0 && held + Math.min(amount, free) <= model.deposited / 4;
        assertEquals(possible ? 201 : 409, status);
        if (possible) {
            model.reserved.remove(donor + "/" + project);
            model.reserved.put(donor + "/" + project, Math.min(amount, model.left()));
        }
    }

    private void repeat(Random random, List<String> told) {
        if (!told.isEmpty()) {
            facts.take(told.get(random.nextInt(told.size())));
        }
    }

    /** Three of four campaigns are decided at most, so that something goes on. */
    private void decide(Model model, Random random, List<String> told, List<UUID> projects) {
        if (project.equals(projects.getFirst()) || model.outcomes.containsKey(project) || random.nextInt(4) > 0) {
            return;
        }
        String outcome = random.nextBoolean() ? "succeeded" : "failed";
        String event = decided(outcome);
        facts.take(event);
        told.add(event);
        long sum = model.standing.values().stream().filter(gift -> gift.project.equals(project)).mapToLong(Gift::share).sum();
        model.outcomes.put(project, outcome);
        if (outcome.equals("succeeded") && sum > 0) {
            model.committed.put(project, sum);
        }
    }

    private void pay(Model model, String fund, List<String> told) {
        Long sum = model.committed.remove(project);
        if (sum != null) {
            String award = events("award.payable").stream().map(JsonPath::from)
                    .filter(event -> event.getString("data.projectId").equals(project.toString())).findFirst().orElseThrow()
                    .getString("data.awardId");
            String event = payout("settled", UUID.randomUUID(), 1, fund, award, decimal(sum));
            facts.take(event);
            told.add(event);
            model.paid += sum;
        }
    }

    private void check(Model model, String fund, String when) {
        Map<String, Object> row = TestDatabase.rows("""
                select deposited - reserved - earned - committed - paid as left, reserved, earned, committed, paid
                from fund where city_id = ? and id = ?::uuid""", city, fund).getFirst();
        assertEquals(Map.of("left", model.left(), "reserved", model.reservedSum(), "earned", model.earned(), "committed", model.committed(),
                "paid", model.paid), row, when);
    }

    /** The ledger, from which the API derives its figures, says the same as the fund's row, and balances. */
    private void checkLedger(Model model, String fund, String when) {
        JsonPath shown = fund(fund).extract().jsonPath();
        Map.of("left", model.left(), "reserved", model.reservedSum(), "earned", model.earned(), "committed", model.committed(), "paid",
                model.paid).forEach((figure, minor) -> assertEquals(decimal(minor), shown.getString("figures." + figure + ".amount"),
                        () -> when + ": the ledger says another " + figure));
        JsonPath ledger = official("auditor").get(base() + "/ledger/trial-balance").jsonPath();
        assertEquals(ledger.getString("totals[0].debitsPosted.amount"), ledger.getString("totals[0].creditsPosted.amount"), when);
        assertEquals(ledger.getString("totals[0].debitsPending.amount"), ledger.getString("totals[0].creditsPending.amount"), when);
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
