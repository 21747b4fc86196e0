package org.hamyari.voting.tally;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the voters of one run still hold, exactly. Groups that have paid the same so far hold the same and share a purse; every amount is a
 * numerator over one denominator that grows with each purchase. A purse nobody paid from is brought to it only when it is needed.
 * Beside each exact amount stands its nearest double, for decisions that are not close.
 */
final class Purses {

    private static final int EMPTY = 0;
    private static final int SAFE_BITS = 1000;

    /** Money of each group, correct to the last bits of a double. */
    final double[] approximate;

    private final int[] purseOf;
    private final BigInteger[] amounts;
    private final int[] levels;
    private final int[] members;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final List<BigInteger> denominators = new ArrayList<>();
    private final long[] collectedWeights;
    private final int[] collectedPurses;
    private int collectedCount;
    private BigInteger[] factors = new BigInteger[1];
    private int used;

    Purses(int groups, Fraction endowment) {
        // While one purchase is booked, each group may leave one purse for another before the old ones are free again.
        int room = 2 * groups + 2;
        purseOf = new int[groups];
        approximate = new double[groups];
        amounts = new BigInteger[room];
        levels = new int[room];
        members = new int[room];
        collectedWeights = new long[room];
        collectedPurses = new int[room];
        denominators.add(endowment.denominator());
        addPurse(BigInteger.ZERO);
        int full = addPurse(endowment.numerator());
        members[full] = groups;
        Arrays.fill(purseOf, full);
        Arrays.fill(approximate, ratio(endowment.numerator(), endowment.denominator()));
    }

    BigInteger denominator() {
        return denominators.getLast();
    }

    /** Numerator over the present {@link #denominator()}. */
    BigInteger amountOf(int group) {
        return amount(purseOf[group]);
    }

    private BigInteger amount(int purse) {
        int level = levels[purse];
        int now = denominators.size() - 1;
        if (level < now) {
            if (factors[level] == null) {
                factors[level] = denominator().divide(denominators.get(level));
            }
            amounts[purse] = amounts[purse].multiply(factors[level]);
            levels[purse] = now;
        }
        return amounts[purse];
    }

    /** Notes that all the money of a group, as often as it has voters, belongs to a sum. */
    void collect(int group, int weight) {
        int purse = purseOf[group];
        if (collectedWeights[purse] == 0) {
            collectedPurses[collectedCount++] = purse;
        }
        collectedWeights[purse] += weight;
    }

    /** The sum of everything collected since the last call, as numerator over the present denominator. */
    BigInteger collected() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < collectedCount; i++) {
            int purse = collectedPurses[i];
            if (purse != EMPTY) {
                sum = sum.add(amount(purse).multiply(BigInteger.valueOf(collectedWeights[purse])));
            }
            collectedWeights[purse] = 0;
        }
        collectedCount = 0;
        return sum;
    }

    /** Takes the price from the supporters: those it marks as short give all they have, the others their share. */
    void pay(int[] groups, long[] units, Price price) {
        BigInteger divisor = price.numerator().gcd(BigInteger.valueOf(price.units()));
        BigInteger perUnit = price.numerator().divide(divisor);
        denominators.add(denominator().multiply(BigInteger.valueOf(price.units()).divide(divisor)));
        factors = new BigInteger[denominators.size()];
        Map<PurseAndUnits, Integer> changed = new HashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            int group = groups[i];
            int before = purseOf[group];
            int after = EMPTY;
            if (!price.isShort(i)) {
                long unit = units == null ? 1 : units[i];
                after = changed.computeIfAbsent(new PurseAndUnits(before, unit),
                        key -> addPurse(amount(key.purse()).subtract(perUnit.multiply(BigInteger.valueOf(key.units())))));
            }
            move(group, after);
            if (before != EMPTY && members[before] == 0) {
                left.add(before);
            }
        }
        left.forEach(purse -> amounts[purse] = null);
        free.addAll(left);
    }

    private record PurseAndUnits(int purse, long units) {
    }

    private void move(int group, int purse) {
        members[purseOf[group]]--;
        members[purse]++;
        purseOf[group] = purse;
        approximate[group] = purse == EMPTY ? 0 : ratio(amounts[purse], denominator());
    }

    private int addPurse(BigInteger amount) {
        int purse = free.isEmpty() ? used++ : free.pop();
        amounts[purse] = amount;
        levels[purse] = denominators.size() - 1;
        members[purse] = 0;
        return purse;
    }

    /** The quotient as a double with a relative error below 2^-50, however long the numbers are. */
    static double ratio(BigInteger numerator, BigInteger denominator) {
        int cutNumerator = Math.max(0, numerator.bitLength() - SAFE_BITS);
        int cutDenominator = Math.max(0, denominator.bitLength() - SAFE_BITS);
        if (cutNumerator == 0 && cutDenominator == 0) {
            return numerator.doubleValue() / denominator.doubleValue();
        }
        double quotient = numerator.shiftRight(cutNumerator).doubleValue() / denominator.shiftRight(cutDenominator).doubleValue();
        return Math.scalb(quotient, cutNumerator - cutDenominator);
    }
}
