package org.hamyari.pledges.closing;

import java.util.Map;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** Why a campaign ends as it does: a code for programs and a sentence with the figures for people. */
public record ClosingReason(Money goal, Money raised, Money matched) {

    private static final Map<String, String> PERSIAN = Map.of("IRR", "ریال", "EUR", "یورو", "USD", "دلار", "GBP", "پوند");
    private static final Map<String, String> ENGLISH = Map.of("IRR", "rial", "EUR", "euro", "USD", "dollar", "GBP", "pound");

    private boolean isReached() {
        return raised.plus(matched).compareTo(goal) >= 0;
    }

    public String code() {
        return isReached() ? "GOAL_REACHED" : "GOAL_MISSED";
    }

    public LocalizedTextDto text() {
        return new LocalizedTextDto(
                persian(raised) + " از شهروندان و " + persian(matched) + " همتا، "
                        + (isReached() ? "هدف " + persian(goal) + " را برآورده می‌کند." : "به هدف " + persian(goal) + " نمی‌رسد."),
                english(raised) + " from citizens and " + english(matched) + " matched "
                        + (isReached() ? "reach the goal of " : "stay below the goal of ") + english(goal) + ".");
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
