package org.hamyari.portal.fund;

import java.util.List;
import org.hamyari.matching.client.FundDto;
import org.hamyari.matching.client.FundStateDto;
import org.hamyari.portal.component.FundingBar;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.component.Share;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;

/** A fund with the use of its pot; {@code use} says the same in words. */
public record FundCard(FundDto fund, FundingBar bar, String use, boolean open) {

    public static FundCard of(Page page, FundDto fund) {
        Formats formats = page.formats();
        Money pot = Amounts.of(fund.figures().deposited());
        Money left = Amounts.of(fund.figures().left());
        Money used = pot.minus(left);
        String use = page.texts().get("fund_use", formats.brief(used), formats.brief(pot), formats.brief(left));
        FundingBar bar = FundingBar.thin(use, List.of(new Share(MoneyKind.GUARANTEED, used)), pot, page.language().rightToLeft());
        return new FundCard(fund, bar, use, fund.state() == FundStateDto.OPEN);
    }
}
