package org.hamyari.sandboxgateway.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hamyari.sandboxgateway.notification.Fault;

/** What the gateway is told to do wrong, beside what the payer decides. */
public enum Scenario {
    NORMAL("As it should be", "چنان‌که باید"),
    SLOW("The decision takes effect later", "تصمیم دیرتر اثر می‌کند"),
    LATE_NOTIFICATION("The notification comes late", "اعلان دیر می‌رسد"),
    NO_NOTIFICATION("No notification", "بدون اعلان"),
    REPEAT_NOTIFICATION("The same notification three times", "سه بار همان اعلان"),
    FORGED_NOTIFICATION("A forged notification first", "نخست یک اعلان جعلی"),
    CLOSE_BROWSER("Paid, but the browser is closed before the return", "پرداخت شده، اما مرورگر پیش از بازگشت بسته می‌شود"),
    REPEAT_RETURN("A return link to open several times", "پیوند بازگشت که چند بار باز می‌شود"),
    FORGED_RETURN("A return that claims success without payment", "بازگشتی که بدون پرداخت ادعای موفقیت می‌کند"),
    CONFIRM_500_ONCE("The next confirmation fails once", "تأیید بعدی یک بار خطا می‌دهد"),
    AMOUNT_CHANGED("Confirmation with another amount", "تأیید با مبلغی دیگر"),
    REFUND_FAILS("The first refund fails", "نخستین بازپرداخت ناکام می‌ماند");

    private final String english;
    private final String persian;

    Scenario(String english, String persian) {
        this.english = english;
        this.persian = persian;
    }

    static Optional<Scenario> named(String code) {
        return Arrays.stream(values()).filter(scenario -> scenario.code().equals(code)).findFirst();
    }

    /** As in the form and the documentation: {@code repeat-return}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String text(String language) {
        return language.equals("fa") ? persian : english;
    }

    Fault notificationFault() {
        return switch (this) {
            case NO_NOTIFICATION -> Fault.OMITTED;
            case REPEAT_NOTIFICATION -> Fault.REPEATED;
            case FORGED_NOTIFICATION -> Fault.FORGED_FIRST;
            default -> Fault.NONE;
        };
    }

    boolean delaysDecision() {
        return this == SLOW;
    }
}
