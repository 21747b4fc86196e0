package org.hamyari.portal.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hamyari.portal.format.Money;
import org.junit.jupiter.api.Test;

class FundingBarTest {

    private static final Money TARGET = Money.of("480", "EUR");
    private static final List<Share> SHARES = List.of(new Share(MoneyKind.CROWD, Money.of("240", "EUR")),
            new Share(MoneyKind.GUARANTEED, Money.of("120", "EUR")), new Share(MoneyKind.ESTIMATED, Money.zero("EUR")));

    @Test
    void drawsFromTheSideWhereTheLanguageStarts() {
        FundingBar english = FundingBar.thin("", SHARES, TARGET, false);
        assertEquals(List.of(new FundingBar.Segment(MoneyKind.CROWD, "0.00%", "50.00%"),
                new FundingBar.Segment(MoneyKind.GUARANTEED, "50.00%", "25.00%")), english.segments());
        FundingBar persian = FundingBar.thin("", SHARES, TARGET, true);
        assertEquals(List.of(new FundingBar.Segment(MoneyKind.CROWD, "50.00%", "50.00%"),
                new FundingBar.Segment(MoneyKind.GUARANTEED, "25.00%", "25.00%")), persian.segments());
        assertEquals("100.00%", english.mark());
        assertEquals("0.00%", persian.mark());
    }

    @Test
    void setsTheMarkInsideTheBarWhenMoreIsThereThanTheTarget() {
        FundingBar bar = FundingBar.thin("", List.of(new Share(MoneyKind.CROWD, Money.of("960", "EUR"))), TARGET, false);
        assertEquals("100.00%", bar.segments().getFirst().width());
        assertEquals("50.00%", bar.mark());
    }

    @Test
    void drawsAnEmptyTrackWhenNothingIsThere() {
        FundingBar bar = FundingBar.thin("", List.of(new Share(MoneyKind.CROWD, Money.zero("EUR"))), TARGET, false);
        assertEquals(List.of(), bar.segments());
    }
}
