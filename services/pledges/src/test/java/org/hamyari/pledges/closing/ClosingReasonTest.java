package org.hamyari.pledges.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hamyari.platform.money.Money;
import org.hamyari.pledges.campaign.SuccessRule;
import org.junit.jupiter.api.Test;

class ClosingReasonTest {

    @Test
    void saysInBothLanguagesThatTheGoalIsReached() {
        ClosingReason reason = ClosingReason.byTheTerms(SuccessRule.ALL_OR_NOTHING, rials(4_800_000_000L), rials(2_400_000_000L), rials(2_400_000_000L));
        assertEquals("GOAL_REACHED", reason.code());
        assertEquals("2,400,000,000 rial from citizens and 2,400,000,000 rial matched reach the goal of 4,800,000,000 rial.",
                reason.text().en());
        assertEquals("۲٬۴۰۰٬۰۰۰٬۰۰۰ ریال از شهروندان و ۲٬۴۰۰٬۰۰۰٬۰۰۰ ریال همتا، هدف ۴٬۸۰۰٬۰۰۰٬۰۰۰ ریال را برآورده می‌کند.",
                reason.text().fa());
    }

    @Test
    void missesTheGoalByOneCent() {
        ClosingReason reason = ClosingReason.byTheTerms(SuccessRule.ALL_OR_NOTHING, new Money(123_456_789, "EUR"),
                new Money(123_456_788, "EUR"), Money.zero("EUR"));
        assertEquals("GOAL_MISSED", reason.code());
        assertEquals("1,234,567.88 euro from citizens and 0.00 euro matched stay below the goal of 1,234,567.89 euro.", reason.text().en());
        assertEquals("۱٬۲۳۴٬۵۶۷٫۸۸ یورو از شهروندان و ۰٫۰۰ یورو همتا، به هدف ۱٬۲۳۴٬۵۶۷٫۸۹ یورو نمی‌رسد.", reason.text().fa());
    }

    private static Money rials(long amount) {
        return new Money(amount, "IRR");
    }
}
