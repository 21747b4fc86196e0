package org.hamyari.matching.rule;

import static org.hamyari.matching.rule.Sentence.text;

import java.util.List;
import java.util.stream.Collectors;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** The sentences that say why it is this much, each with the figures that decided it. */
public final class Reasons {

    private Reasons() {
    }

    /** What one fund gave, or would give, and why. */
    public record Line(LocalizedTextDto fundName, RuleKind rule, Money pledged, Money demand, Money amount, Money potLeft) {
    }

    /** Why one fund adds this much. */
    public static LocalizedTextDto of(ReasonCode code, Line line) {
        Money total = line.pledged.plus(line.amount);
        return switch (code) {
            case MATCHED_IN_FULL -> text("%s می‌شود %s، %s؛ در صندوق %s مانده بود.", "%s becomes %s, %s; the fund had %s left.",
                    line.pledged, total, line.rule.words(), line.potLeft);
            case POT_LIMIT -> text("%s می‌شود %s: %s یعنی %s، اما در صندوق تنها %s مانده بود.",
                    "%s becomes %s: %s would be %s more, but the fund had only %s left.",
                    line.pledged, total, line.rule.words(), line.demand, line.potLeft);
            case POT_EMPTY -> text("%s همان %s می‌ماند: صندوق تمام شده است.", "%s stays %s: the pot is empty.", line.pledged, line.pledged);
            case PLEDGE_REFUNDED -> text("پشتیبانی %s بازگردانده شد و %s به صندوق برگشت.",
                    "The pledge of %s was refunded; %s went back to the fund.", line.pledged, line.amount);
            case CAMPAIGN_FAILED -> text("کارزار به هدف نرسید و %s به صندوق برگشت.",
                    "The campaign missed its goal; %s went back to the fund.", line.amount);
            case NO_FUND, OWN_PROJECT, CAMPAIGN_OVER -> throw new IllegalArgumentException(code + " is not about one fund");
        };
    }

    /** "Your A becomes B because…", over all funds of a project. */
    public static LocalizedTextDto together(ReasonCode code, Money pledged, Money matched, List<Line> lines) {
        return switch (code) {
            case MATCHED_IN_FULL, POT_LIMIT -> text("%s شما %s می‌شود، چون %s.", "Your %s becomes %s because %s.",
                    pledged, pledged.plus(matched), additions(lines));
            case POT_EMPTY -> text("%s شما همان %s می‌ماند، چون صندوق تمام شده است.", "Your %s stays %s because the pot is empty.",
                    pledged, pledged);
            case NO_FUND -> text("%s شما همان %s می‌ماند، چون صندوق بازی برای این پروژه نیست.",
                    "Your %s stays %s because no open fund is for this project.", pledged, pledged);
            case OWN_PROJECT -> text("%s شما همان %s می‌ماند، چون پشتیبانی مجری از پروژهٔ خودش همتا نمی‌گیرد.",
                    "Your %s stays %s because what owners give to their own project is not matched.", pledged, pledged);
            case CAMPAIGN_OVER -> text("%s شما همان %s می‌ماند، چون کارزار پیش از آن پایان یافته بود.",
                    "Your %s stays %s because the campaign had ended before.", pledged, pledged);
            case PLEDGE_REFUNDED -> text("پشتیبانی %s شما بازگردانده شد، پس چیزی افزوده نمی‌شود.",
                    "Your pledge of %s was refunded, so nothing is added.", pledged);
            case CAMPAIGN_FAILED -> text("کارزار به هدف نرسید، پس به %s شما چیزی افزوده نمی‌شود.",
                    "The campaign missed its goal, so nothing is added to your %s.", pledged);
        };
    }

    /** The sum of a fund's matches for a campaign that succeeded. */
    public static LocalizedTextDto awarded(Money amount) {
        return text("کارزار به هدف رسید: صندوق %s می‌پردازد.", "The campaign reached its goal: the fund pays %s.", amount);
    }

    /** The sum of a fund's matches for a campaign that failed. */
    public static LocalizedTextDto lapsed(Money amount) {
        return text("کارزار به هدف نرسید: %s به صندوق برگشت.", "The campaign missed its goal: %s went back to the fund.", amount);
    }

    private static LocalizedTextDto additions(List<Line> lines) {
        List<LocalizedTextDto> parts = lines.stream().filter(line -> line.amount.isPositive()).map(Reasons::addition).toList();
        return new LocalizedTextDto(parts.stream().map(LocalizedTextDto::fa).collect(Collectors.joining(" و ")),
                parts.stream().map(LocalizedTextDto::en).collect(Collectors.joining(" and ")));
    }

    private static LocalizedTextDto addition(Line line) {
        return line.amount.equals(line.demand)
                ? text("%s %s را %s می‌افزاید", "%s adds %s, %s", line.fundName, line.amount, line.rule.words())
                : text("%s آخرین %s خود را می‌افزاید", "%s adds its last %s", line.fundName, line.amount);
    }
}
