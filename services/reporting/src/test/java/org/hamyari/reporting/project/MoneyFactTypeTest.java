package org.hamyari.reporting.project;

import static org.hamyari.reporting.project.MoneyFactType.AWARD_LAPSED;
import static org.hamyari.reporting.project.MoneyFactType.PAYOUT_RETURNED;
import static org.hamyari.reporting.project.MoneyFactType.PAYOUT_SETTLED;
import static org.hamyari.reporting.project.MoneyFactType.PLEDGE_CAPTURED;
import static org.hamyari.reporting.project.MoneyFactType.PLEDGE_REFUNDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hamyari.reporting.project.MoneyFactType.Told;
import org.junit.jupiter.api.Test;

class MoneyFactTypeTest {

    @Test
    void countsACapturedPledge() {
        assertEquals(500, MoneyFactType.counted(List.of(new Told(PLEDGE_CAPTURED, 2, 500))));
    }

    @Test
    void countsNothingOfARefundedPledgeWhicheverFactCameFirst() {
        Told captured = new Told(PLEDGE_CAPTURED, 2, 500);
        Told refunded = new Told(PLEDGE_REFUNDED, 3, 500);
        assertEquals(0, MoneyFactType.counted(List.of(captured, refunded)));
        assertEquals(0, MoneyFactType.counted(List.of(refunded, captured)));
        assertEquals(0, MoneyFactType.counted(List.of(refunded)));
    }

    @Test
    void countsNothingWhereBothFactsHaveOneVersion() {
        assertEquals(0, MoneyFactType.counted(List.of(new Told(PLEDGE_CAPTURED, 2, 500), new Told(PLEDGE_REFUNDED, 2, 500))));
    }

    @Test
    void countsAPayoutThatSettledOnTheSecondTry() {
        assertEquals(900, MoneyFactType.counted(List.of(new Told(PAYOUT_SETTLED, 1, 900), new Told(PAYOUT_SETTLED, 3, 900),
                new Told(PAYOUT_RETURNED, 2, 900))));
    }

    @Test
    void takesALapsedAwardOff() {
        assertEquals(-700, MoneyFactType.counted(List.of(new Told(AWARD_LAPSED, 1, 700))));
    }

    @Test
    void countsNothingOfWhatWasNeverTold() {
        assertEquals(0, MoneyFactType.counted(List.of()));
    }
}
