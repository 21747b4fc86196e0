package org.hamyari.catalogue.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hamyari.catalogue.api.ConditionKindDto;
import org.hamyari.catalogue.api.ShareConditionDto;
import org.hamyari.catalogue.api.ShareSourceDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** The shares of a project as a whole. */
record SharePlan(List<PlannedShare> shares) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);
    private static final Locale PERSIAN = Locale.forLanguageTag("fa");
    private static final List<ShareSourceDto> GIVE_WAY = List.of(ShareSourceDto.CROWD, ShareSourceDto.MATCH, ShareSourceDto.IN_KIND,
            ShareSourceDto.BUDGET);

    SharePlan {
        shares = List.copyOf(shares);
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    Money sum(String currency) {
        return sum(shares, currency);
    }

    /** What the campaign collects from people and match funds. */
    Money collected(String currency) {
        return sum(shares.stream().filter(PlannedShare::isCollected).toList(), currency);
    }

    /**
     * The plan after a vote gave city money: the share that waited for a vote, or a new one, has come with the sum of the vote, at most
     * the goal. What it differs from the plan so far goes to the crowd, or is taken from the open shares in the order crowd, match,
     * in kind, budget; so the shares still add up to the goal.
     */
    SharePlan afterVote(Money goal, PlannedShare won) {
        Money decided = sum(shares.stream().filter(share -> !share.isOpen()).toList(), goal.currency());
        List<PlannedShare> next = new ArrayList<>(List.of(won.of(won.amount().min(goal.minus(decided)))));
        shares.stream().filter(share -> !share.isOpen() || share.source() != ShareSourceDto.BUDGET
                || share.condition().kind() != ConditionKindDto.VOTE).forEach(next::add);
        Money rest = goal.minus(sum(next, goal.currency()));
        List<PlannedShare> balanced = rest.minor() >= 0 ? withMoreFromPeople(next, rest) : withLess(next, -rest.minor());
        return new SharePlan(balanced.stream().filter(share -> share.amount().isPositive()).toList());
    }

    private static List<PlannedShare> withMoreFromPeople(List<PlannedShare> shares, Money rest) {
        if (rest.minor() == 0) {
            return shares;
        }
        List<PlannedShare> more = new ArrayList<>();
        boolean added = false;
        for (PlannedShare share : shares) {
            boolean takes = !added && share.isOpen() && share.source() == ShareSourceDto.CROWD;
            more.add(takes ? share.of(share.amount().plus(rest)) : share);
            added |= takes;
        }
        if (!added) {
            more.add(PlannedShare.open(ShareSourceDto.CROWD, rest, null, new ShareConditionDto(ConditionKindDto.NONE, null, null, null)));
        }
        return more;
    }

    private static List<PlannedShare> withLess(List<PlannedShare> shares, long tooMuch) {
        List<PlannedShare> less = new ArrayList<>(shares);
        long rest = tooMuch;
        for (ShareSourceDto source : GIVE_WAY) {
            for (int i = 0; i < less.size() && rest > 0; i++) {
                PlannedShare share = less.get(i);
                if (share.isOpen() && share.source() == source) {
                    long taken = Math.min(rest, share.amount().minor());
                    rest -= taken;
                    less.set(i, share.of(new Money(share.amount().minor() - taken, share.amount().currency())));
                }
            }
        }
        return less;
    }

    /** What a campaign brought, and whether it succeeded. */
    record Outcome(boolean succeeded, Money raised, Money matched, long backers) {

        boolean meets(PlannedShare share) {
            ShareConditionDto condition = share.condition();
            boolean kept = switch (condition.kind()) {
                case BACKERS -> backers >= condition.number();
                case RAISED -> raised.compareTo(Money.positive(condition.amount(), "/amount")) >= 0;
                default -> true;
            };
            boolean there = share.source() != ShareSourceDto.MATCH || matched.compareTo(share.amount()) >= 0;
            return succeeded && kept && there;
        }

        /** Shares of others that wait for an official or a vote are not decided by a campaign. */
        boolean decides(PlannedShare share) {
            ConditionKindDto kind = share.condition().kind();
            return share.isOpen() && (share.isCollected() || kind == ConditionKindDto.BACKERS || kind == ConditionKindDto.RAISED);
        }

        LocalizedTextDto why() {
            String outcome = succeeded ? "کارزار با %d پشتیبان به هدف رسید." : "کارزار با %d پشتیبان به هدف نرسید.";
            return new LocalizedTextDto(String.format(PERSIAN, outcome, backers),
                    String.format(Locale.ENGLISH, succeeded ? "The campaign succeeded with %,d backers."
                            : "The campaign ended with %,d backers, short of its goal.", backers));
        }
    }

    /** Each share's part of the whole in hundredths of a per cent, by largest remainder: they add up to 10000. */
    List<Integer> basisPoints() {
        if (shares.isEmpty()) {
            return List.of();
        }
        BigInteger whole = shares.stream().map(SharePlan::minor).reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger[]> parts = shares.stream().map(share -> minor(share).multiply(WHOLE).divideAndRemainder(whole)).toList();
        int[] points = parts.stream().mapToInt(part -> part[0].intValueExact()).toArray();
        IntStream.range(0, points.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(WHOLE.intValueExact() - IntStream.of(points).sum())
                .forEach(i -> points[i]++);
        return IntStream.of(points).boxed().toList();
    }

    private static BigInteger minor(PlannedShare share) {
        return BigInteger.valueOf(share.amount().minor());
    }

    private static Money sum(List<PlannedShare> shares, String currency) {
        return shares.stream().map(PlannedShare::amount).reduce(Money.zero(currency), Money::plus);
    }
}
