package org.hamyari.pledges.closing;

import java.util.Map;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.pledges.campaign.SuccessRule;

/** Why a campaign ends as it does: a code for programs and a sentence with the figures for people. */
public record ClosingReason(String code, LocalizedTextDto text) {

    static final ClosingReason WITHDRAWN = new ClosingReason("WITHDRAWN",
            new LocalizedTextDto("شهر پروژه را متوقف کرد؛ همهٔ پول‌ها برمی‌گردد.", "The city withdrew the project; all money goes back."));

    private static final Map<String, String> PERSIAN = Map.of("IRR", "ریال", "EUR", "یورو", "USD", "دلار", "GBP", "پوند");
    private static final Map<String, String> ENGLISH = Map.of("IRR", "rial", "EUR", "euro", "USD", "dollar", "GBP", "pound");

    /** By the rule of the terms: whether what had to come in has come. */
    static ClosingReason byTheTerms(SuccessRule rule, Money required, Money raised, Money matched) {
        boolean reached = raised.plus(matched).compareTo(required) >= 0;
        String fa = persian(raised) + " از شهروندان و " + persian(matched) + " همتا، ";
        String en = english(raised) + " from citizens and " + english(matched) + " matched ";
        return switch (rule) {
            case ALL_OR_NOTHING -> new ClosingReason(reached ? "GOAL_REACHED" : "GOAL_MISSED", new LocalizedTextDto(
                    fa + (reached ? "هدف " + persian(required) + " را برآورده می‌کند." : "به هدف " + persian(required) + " نمی‌رسد."),
                    en + (reached ? "reach the goal of " : "stay below the goal of ") + english(required) + "."));
            case THRESHOLD -> new ClosingReason(reached ? "THRESHOLD_REACHED" : "THRESHOLD_MISSED", new LocalizedTextDto(
                    fa + (reached ? "به آستانهٔ " + persian(required) + " می‌رسد." : "به آستانهٔ " + persian(required) + " نمی‌رسد."),
                    en + (reached ? "reach the threshold of " : "stay below the threshold of ") + english(required) + "."));
            case KEEP_IT_ALL -> new ClosingReason(reached ? "KEPT" : "NOTHING_RAISED", new LocalizedTextDto(
                    fa + (reached ? "هرچه هست به پروژه می‌رسد." : "چیزی برای پرداخت نیست."),
                    en + (reached ? "stay with the project, however much the goal was." : "leave nothing to pay.")));
        };
    }

    private static String english(Money money) {
        return grouped(money, ",") + " " + ENGLISH.getOrDefault(money.currency(), money.currency());
    }

    private static String persian(Money money) {
        StringBuilder text = new StringBuilder();
        grouped(money, "٬").replace('.', '٫').chars()
                .forEach(c -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + '۰' : c)));
        return text + " " + PERSIAN.getOrDefault(money.currency(), money.currency());
    }

    private static String grouped(Money money, String separator) {
        return money.toDto().amount().replaceAll("\\B(?<!\\.\\d{0,3})(?=(\\d{3})+(?!\\d))", separator);
    }
}
