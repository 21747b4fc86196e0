package org.hamyari.cities.standing;

import java.math.BigDecimal;
import org.hamyari.cities.api.CriterionRuleDto;
import org.hamyari.cities.api.StageEvidenceDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** What is missing for a criterion, in words. */
final class Gap {

    private static final LocalizedTextDto NOTHING_HANDED_IN = new LocalizedTextDto("هنوز مدرکی نداده‌اید.", "No evidence has been handed in yet.");
    private static final LocalizedTextDto WAITS = new LocalizedTextDto("مدرک در انتظار بررسی است.", "The evidence waits for a reviewer.");
    private static final LocalizedTextDto REFUSED =
            new LocalizedTextDto("مدرک پذیرفته نشد؛ مدرک تازه‌ای بدهید.", "The evidence was not accepted; hand in new evidence.");

    private Gap() {
    }

    /** Nothing where the figure is enough. */
    static LocalizedTextDto of(CriterionRuleDto rule, BigDecimal figure) {
        BigDecimal needed = rule.atLeast() == null ? rule.exactly() : rule.atLeast();
        if (isEnough(rule, figure)) {
            return null;
        }
        if (figure == null) {
            return new LocalizedTextDto("هنوز چیزی برای شمردن نیست؛ " + persian(needed) + " لازم است.",
                    "There is nothing to count yet; " + plain(needed) + " is needed.");
        }
        if (rule.atLeast() == null) {
            return new LocalizedTextDto("اکنون " + persian(figure) + " است؛ درست " + persian(needed) + " لازم است.",
                    "It is " + plain(figure) + " now; exactly " + plain(needed) + " is needed.");
        }
        BigDecimal missing = needed.subtract(figure);
        return new LocalizedTextDto(persian(figure) + " از " + persian(needed) + "؛ " + persian(missing) + " مانده است.",
                plain(figure) + " of " + plain(needed) + "; " + plain(missing) + " to go.");
    }

    static boolean isEnough(CriterionRuleDto rule, BigDecimal figure) {
        return figure != null && (rule.atLeast() == null || figure.compareTo(rule.atLeast()) >= 0)
                && (rule.exactly() == null || figure.compareTo(rule.exactly()) == 0);
    }

    /** Nothing where the evidence is accepted. */
    static LocalizedTextDto of(StageEvidenceDto counting) {
        if (counting == null) {
            return NOTHING_HANDED_IN;
        }
        return switch (counting.state()) {
            case ACCEPTED -> null;
            case REFUSED -> REFUSED;
            case WAITING, SUPERSEDED -> WAITS;
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String persian(BigDecimal number) {
        return plain(number).chars().map(sign -> sign == '.' ? '٫' : sign == '-' ? '-' : '۰' + sign - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
