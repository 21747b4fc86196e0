package org.hamyari.pledges.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hamyari.pledges.campaign.AgreedTerms;
import org.hamyari.pledges.campaign.AgreedTerms.PayoutShare;
import org.hamyari.pledges.campaign.AgreedTerms.Trigger;
import org.hamyari.platform.money.Money;
import org.junit.jupiter.api.Test;

class PayoutPlanTest {

    @Test
    void paysNineTenthsAndKeepsOneAfterTheFee() {
        PayoutPlan plan = PayoutPlan.of(rials(1_000_001), terms(500, List.of(9000, 1000)));
        assertEquals(rials(50_000), plan.fee());
        assertEquals(List.of(rials(855_000), rials(95_001)), plan.parts().stream().map(PayoutPlan.Part::amount).toList());
        assertEquals(List.of(1, 2), plan.parts().stream().map(PayoutPlan.Part::number).toList());
    }

    @Property(tries = 2000)
    void neitherMakesNorLosesAUnit(@ForAll @LongRange(min = 0, max = 9_000_000_000_000_000L) long crowd, @ForAll @IntRange(max = 10_000) int fee,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 1000) Integer> weights) {
        List<Integer> shares = new ArrayList<>(weights);
        shares.add(10_000 - weights.stream().mapToInt(Integer::intValue).sum());
        PayoutPlan plan = PayoutPlan.of(rials(crowd), terms(fee, shares));
        long paid = plan.parts().stream().mapToLong(part -> part.amount().minor()).sum();
        assertEquals(crowd, paid + plan.fee().minor());
        long rest = crowd - plan.fee().minor();
        for (int i = 0; i < shares.size(); i++) {
            BigInteger exact = BigInteger.valueOf(rest).multiply(BigInteger.valueOf(shares.get(i)));
            BigInteger got = BigInteger.valueOf(plan.parts().get(i).amount().minor()).multiply(BigInteger.valueOf(10_000));
            BigInteger more = got.subtract(exact);
            assertTrue(i == shares.size() - 1 ? more.signum() >= 0 && more.compareTo(BigInteger.valueOf(10_000L * shares.size())) < 0
                    : more.signum() <= 0 && more.negate().compareTo(BigInteger.valueOf(10_000)) < 0, "share " + i + " of " + plan);
        }
    }

    private static Money rials(long minor) {
        return new Money(minor, "IRR");
    }

    private static AgreedTerms terms(int fee, List<Integer> shares) {
        List<PayoutShare> plan = shares.stream().map(share -> new PayoutShare(share, Trigger.CAMPAIGN_END, null, 0)).toList();
        return new AgreedTerms(null, "isfahan", 1, null, null, AgreedTerms.Kind.DONATION, null, null, null, null, null, null, null, true, List.of(),
                null, null, null, null, fee, plan, null, List.of(), List.of(), null, false, List.of(), null);
    }
}
