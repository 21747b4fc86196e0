package org.hamyari.catalogue.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.hamyari.catalogue.api.ConditionKindDto;
import org.hamyari.catalogue.api.ShareConditionDto;
import org.hamyari.catalogue.api.ShareSourceDto;
import org.hamyari.catalogue.api.ShareStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.junit.jupiter.api.Test;

class SharePlanTest {

    private static final LocalizedTextDto WHY = new LocalizedTextDto(null, "Decided.");

    @Property(tries = 300)
    void addsUpToTheGoalAfterAVote(@ForAll("plans") List<PlannedShare> shares, @ForAll @LongRange(min = 1, max = 2_000_000) long won) {
        Money goal = money(shares.stream().mapToLong(share -> share.amount().minor()).sum());
        SharePlan after = new SharePlan(shares).afterVote(goal, won(won));
        assertEquals(goal, after.sum("IRR"));
        assertTrue(after.shares().stream().allMatch(share -> share.amount().isPositive()));
        shares.stream().filter(share -> !share.isOpen()).forEach(decided -> assertTrue(after.shares().contains(decided)));
        assertTrue(after.shares().stream().filter(share -> share.source() == ShareSourceDto.CROWD).count() <= 1);
    }

    @Property(tries = 300)
    void dividesTheWholeIntoPartsThatAddUp(@ForAll("plans") List<PlannedShare> shares) {
        List<Integer> points = new SharePlan(shares).basisPoints();
        assertEquals(10_000, points.stream().mapToInt(Integer::intValue).sum());
        long whole = shares.stream().mapToLong(share -> share.amount().minor()).sum();
        for (int i = 0; i < points.size(); i++) {
            assertTrue(Math.abs(points.get(i) - shares.get(i).amount().minor() * 10_000.0 / whole) < 1, points.toString());
        }
    }

    @Test
    void holdsForTheLargestAmounts() {
        List<PlannedShare> shares = LongStream.of(Money.MAX_MINOR / 3, Money.MAX_MINOR / 3, Money.MAX_MINOR / 3 + 1)
                .mapToObj(minor -> open(ShareSourceDto.BUDGET, minor, ConditionKindDto.NONE)).toList();
        assertEquals(List.of(3333, 3333, 3334), new SharePlan(shares).basisPoints());
    }

    @Test
    void letsTheCrowdPayWhatAVoteDoesNot() {
        SharePlan after = new SharePlan(List.of()).afterVote(money(100), won(60));
        assertEquals(List.of(ShareSourceDto.BUDGET, ShareSourceDto.CROWD), after.shares().stream().map(PlannedShare::source).toList());
        assertEquals(money(40), after.collected("IRR"));
        assertEquals(List.of(100L), new SharePlan(List.of()).afterVote(money(100), won(130)).shares().stream()
                .map(share -> share.amount().minor()).toList());
    }

    @Test
    void givesTheVotesShareTheSumOfTheVote() {
        SharePlan plan = new SharePlan(List.of(open(ShareSourceDto.CROWD, 50, ConditionKindDto.NONE), open(ShareSourceDto.BUDGET, 50, ConditionKindDto.VOTE)));
        assertEquals(List.of(70L, 30L), plan.afterVote(money(100), won(70)).shares().stream().map(share -> share.amount().minor()).toList());
    }

    private static PlannedShare won(long minor) {
        return open(ShareSourceDto.BUDGET, minor, ConditionKindDto.VOTE).decided(true, WHY, null, Instant.EPOCH);
    }

    private static PlannedShare open(ShareSourceDto source, long minor, ConditionKindDto kind) {
        return PlannedShare.open(source, money(minor), null, new ShareConditionDto(kind, null, null, null));
    }

    private static Money money(long minor) {
        return new Money(minor, "IRR");
    }

    @Provide
    Arbitrary<List<PlannedShare>> plans() {
        Arbitrary<Long> amount = Arbitraries.longs().between(1, 1_000_000);
        Arbitrary<PlannedShare> beside = Combinators.combine(Arbitraries.of(ShareSourceDto.BUDGET, ShareSourceDto.IN_KIND), amount,
                Arbitraries.of(ConditionKindDto.NONE, ConditionKindDto.VOTE, ConditionKindDto.COUNCIL), Arbitraries.of(true, false))
                .as((source, minor, kind, decided) -> {
                    PlannedShare share = open(source, minor, kind);
                    return decided ? share.decided(true, WHY, "leila", Instant.EPOCH) : share;
                });
        return Combinators.combine(amount, beside.list().ofMaxSize(5), Arbitraries.of(true, false)).as((crowd, others, match) -> {
            List<PlannedShare> all = new java.util.ArrayList<>(others);
            all.add(open(ShareSourceDto.CROWD, crowd, ConditionKindDto.NONE));
            if (match) {
                all.add(open(ShareSourceDto.MATCH, crowd, ConditionKindDto.NONE));
            }
            return all;
        });
    }

    @Test
    void meetsAConditionByFiguresOfTheCampaign() {
        SharePlan.Outcome enough = new SharePlan.Outcome(true, money(50), money(50), 150);
        PlannedShare promise = PlannedShare.open(ShareSourceDto.BUDGET, money(40), null,
                new ShareConditionDto(ConditionKindDto.BACKERS, 150L, null, null));
        assertTrue(enough.decides(promise) && enough.meets(promise));
        assertTrue(!new SharePlan.Outcome(true, money(50), money(50), 149).meets(promise));
        assertTrue(!new SharePlan.Outcome(false, money(50), money(50), 150).meets(promise));
        PlannedShare raised = PlannedShare.open(ShareSourceDto.IN_KIND, money(40), null,
                new ShareConditionDto(ConditionKindDto.RAISED, null, money(50).toDto(), null));
        assertTrue(enough.meets(raised) && !new SharePlan.Outcome(true, money(49), money(50), 150).meets(raised));
        assertTrue(!enough.decides(open(ShareSourceDto.BUDGET, 40, ConditionKindDto.COUNCIL)));
        assertEquals(ShareStateDto.MISSED, open(ShareSourceDto.MATCH, 51, ConditionKindDto.NONE)
                .decided(enough.meets(open(ShareSourceDto.MATCH, 51, ConditionKindDto.NONE)), WHY, null, Instant.EPOCH).state());
        assertEquals("کارزار با ۱۵۰ پشتیبان به هدف رسید.", enough.why().fa());
    }
}
