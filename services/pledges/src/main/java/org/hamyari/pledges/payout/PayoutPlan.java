package org.hamyari.pledges.payout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hamyari.pledges.campaign.AgreedTerms;
import org.hamyari.pledges.campaign.AgreedTerms.PayoutShare;
import org.hamyari.platform.money.Money;

/**
 * How the owner is paid by the frozen terms ({@code AgreedTerms} in events.yaml): the fee is taken from what citizens gave, rounded down;
 * each share is a part of the rest, rounded down, and the last one takes what remains. Together they are what was held, to the unit.
 */
record PayoutPlan(Money fee, List<Part> parts) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** A share of the plan. */
    record Part(int number, PayoutShare share, Money amount) {
    }

    static PayoutPlan of(Money crowd, AgreedTerms terms) {
        Money fee = part(crowd, terms.feeBasisPoints());
        Money rest = crowd.minus(fee);
        Money left = rest;
        List<Part> parts = new ArrayList<>();
        List<PayoutShare> shares = terms.payoutPlan();
        for (int i = 0; i < shares.size(); i++) {
            Money amount = i == shares.size() - 1 ? left : part(rest, shares.get(i).shareBasisPoints());
            left = left.minus(amount);
            parts.add(new Part(i + 1, shares.get(i), amount));
        }
        return new PayoutPlan(fee, List.copyOf(parts));
    }

    private static Money part(Money whole, int basisPoints) {
        return new Money(BigInteger.valueOf(whole.minor()).multiply(BigInteger.valueOf(basisPoints)).divide(WHOLE).longValueExact(),
                whole.currency());
    }
}
