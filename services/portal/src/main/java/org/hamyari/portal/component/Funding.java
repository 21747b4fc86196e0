package org.hamyari.portal.component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.text.Texts;

/**
 * What is there for a project, in one block: sum and per cent, bar, key. An estimate is drawn but never part of the sum.
 *
 * @param matchUnknown matching could not be asked: said in words, and nothing is guessed
 */
public record Funding(
        String sum, String percentText, FundingBar bar, List<KeyLine> key, String unitName, String withEstimate, boolean hasEstimate,
        boolean matchUnknown, Instant asOf) {

    /** One kind of money with its name and number, in the unit of the block. */
    public record KeyLine(MoneyKind kind, String name, String number) {
    }

    /** Puts the block together for one language. */
    public static final class Builder {

        private final Texts texts;
        private final Formats formats;
        private final List<Share> shares = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        public Builder(Texts texts, Formats formats) {
            this.texts = texts;
            this.formats = formats;
        }

        public Builder add(MoneyKind kind, Money amount, String name) {
            shares.add(new Share(kind, amount));
            names.add(name);
            return this;
        }

        public Funding of(Money target, Instant asOf, boolean matchUnknown) {
            List<Money> amounts = new ArrayList<>(shares.stream().map(Share::amount).toList());
            amounts.add(target);
            Unit unit = formats.units().brief(amounts);
            Money estimate = sum(target.currency(), true);
            Money sum = sum(target.currency(), false);
            return new Funding(formats.in(sum, unit), formats.percent(sum.percentOf(target)), bar(target, unit, texts.get("component_target",
                    formats.amount(target, unit))), key(unit), formats.unit(unit), formats.in(sum.plus(estimate), unit),
                    estimate.isPositive(), matchUnknown, asOf);
        }

        public FundingBar thinBar(Money target) {
            return FundingBar.thin(title(target, formats.units().brief(target)), shares, target, texts.language().rightToLeft());
        }

        private FundingBar bar(Money target, Unit unit, String label) {
            return FundingBar.labelled(title(target, unit), shares, target, texts.language().rightToLeft(), label);
        }

        private String title(Money target, Unit unit) {
            String parts = shares.stream()
                    .map(share -> texts.get(share.kind().text()) + " " + formats.amount(share.amount(), unit))
                    .collect(Collectors.joining(texts.get("component_comma") + " "));
            return texts.get("component_bar_title", parts, formats.amount(target, unit), formats.unit(unit));
        }

        private List<KeyLine> key(Unit unit) {
            List<KeyLine> lines = new ArrayList<>();
            for (int i = 0; i < shares.size(); i++) {
                lines.add(new KeyLine(shares.get(i).kind(), names.get(i), formats.amount(shares.get(i).amount(), unit)));
            }
            return lines;
        }

        private Money sum(String currency, boolean estimated) {
            return shares.stream()
                    .filter(share -> (share.kind() == MoneyKind.ESTIMATED) == estimated)
                    .map(Share::amount)
                    .reduce(Money.zero(currency), Money::plus);
        }
    }
}
