package org.hamyari.sandboxgateway.payment;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Every word of the hosted page, in Persian or English. */
public record PageText(String language, String amount, String providerRef, String description, PaymentStatus status, boolean decided) {

    private static final int RIALS_PER_TOMAN = 10;

    /** One scenario to choose on the page. */
    public record Choice(String code, String text) {
    }

    static PageText of(Payment payment, String wished) {
        String language = "fa".equals(wished) || "en".equals(wished) ? wished : payment.language;
        return new PageText(language, amount(new Amount(payment.amount, payment.currency), language.equals("fa")),
                payment.providerRef, payment.description, payment.status, payment.decidedStatus != null);
    }

    public String direction() {
        return isPersian() ? "rtl" : "ltr";
    }

    public String otherLanguage() {
        return isPersian() ? "en" : "fa";
    }

    public String otherLanguageName() {
        return isPersian() ? "English" : "فارسی";
    }

    public String title() {
        return pick("Payment (sandbox)", "پرداخت (آزمایشی)");
    }

    public String notice() {
        return pick("This is a sandbox: no money moves.", "این درگاه آزمایشی است: هیچ پولی جابه‌جا نمی‌شود.");
    }

    public String amountLabel() {
        return pick("Amount", "مبلغ");
    }

    public String forLabel() {
        return pick("For", "بابت");
    }

    public String pay() {
        return pick("Pay", "پرداخت");
    }

    public String decline() {
        return pick("Decline the card", "رد شدن کارت");
    }

    public String cancel() {
        return pick("Cancel", "انصراف");
    }

    public String scenarioLabel() {
        return pick("What the gateway does wrong", "خطای ساختگی درگاه");
    }

    public String delayLabel() {
        return pick("Delay in seconds (0 to 120)", "تأخیر به ثانیه (۰ تا ۱۲۰)");
    }

    public String back() {
        return pick("Back to the merchant", "بازگشت به پذیرنده");
    }

    public String closeBrowser() {
        return pick("Paid. Imagine the browser was closed here: there is no way back from this page.",
                "پرداخت شد. فرض کنید مرورگر همین‌جا بسته شده است: از این صفحه راه بازگشتی نیست.");
    }

    public String repeatReturn() {
        return pick("Open the way back as often as you like.", "راه بازگشت را هر چند بار که می‌خواهید باز کنید.");
    }

    /** What to say to somebody who comes again. */
    public String state() {
        return switch (status) {
            case CREATED -> decided ? pick("Your decision is on its way.", "تصمیم شما در راه است.") : "";
            case CAPTURED -> pick("This payment is paid.", "این پرداخت انجام شده است.");
            case PARTLY_REFUNDED, REFUNDED -> pick("This payment was refunded.", "این پرداخت بازگردانده شده است.");
            case FAILED -> pick("The card was declined.", "کارت پذیرفته نشد.");
            case CANCELLED -> pick("This payment was cancelled.", "این پرداخت لغو شده است.");
            case EXPIRED -> pick("The time to pay is over.", "زمان پرداخت گذشته است.");
        };
    }

    public List<Choice> scenarios() {
        return List.of(Scenario.values()).stream().map(scenario -> new Choice(scenario.code(), scenario.text(language))).toList();
    }

    private boolean isPersian() {
        return language.equals("fa");
    }

    private String pick(String english, String persian) {
        return isPersian() ? persian : english;
    }

    private static String amount(Amount amount, boolean persian) {
        BigDecimal major = new BigDecimal(amount.major());
        if (amount.currency().equals("IRR")) {
            String rials = number(major, persian) + (persian ? " ریال" : " rials");
            boolean whole = amount.minor() % RIALS_PER_TOMAN == 0;
            String tomans = number(major.movePointLeft(1), persian) + (persian ? " تومان" : " toman");
            return whole ? rials + " (" + tomans + ")" : rials;
        }
        return persian ? number(major, true) + " یورو" : "€ " + number(major, false);
    }

    private static String number(BigDecimal value, boolean persian) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (persian) {
            symbols.setZeroDigit('۰');
            symbols.setGroupingSeparator('٬');
            symbols.setDecimalSeparator('٫');
        }
        boolean fraction = value.stripTrailingZeros().scale() > 0;
        return new DecimalFormat(fraction ? "#,##0.00" : "#,##0", symbols).format(value);
    }
}
