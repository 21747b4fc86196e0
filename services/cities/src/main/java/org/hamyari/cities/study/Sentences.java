package org.hamyari.cities.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.cities.api.StudyRulesDto;
import org.hamyari.cities.concordance.Concordance;
import org.hamyari.cities.study.StopRule.Decision;
import org.hamyari.cities.study.StopRule.Verdict;
import org.hamyari.platform.api.LocalizedTextDto;

/** Why a panel stops or goes on, in a sentence with the figures that decided it. */
final class Sentences {

    private static final int DECIMALS = 3;

    private Sentences() {
    }

    static LocalizedTextDto why(int round, Decision decision, StudyRulesDto rules) {
        LocalizedTextDto reason = reason(round, decision.verdict(), rules);
        LocalizedTextDto end = end(round, decision);
        return new LocalizedTextDto(reason.fa() + " " + end.fa(), reason.en() + " " + end.en());
    }

    private static LocalizedTextDto reason(int round, Verdict verdict, StudyRulesDto rules) {
        return switch (verdict.reason()) {
            case FIRST_ROUND -> text("دور ۱ هرگز پایان‌بخش نیست: هنوز W دیگری برای مقایسه نیست.",
                    "Round 1 never stops: there is no earlier W to compare with.");
            case W_UNDEFINED -> text("W تعریف نشده است، پس قاعدهٔ توقف برقرار نمی‌شود.", "W is undefined, so the stop rule cannot hold.");
            case W_MOVED -> text("W از %s به %s رسید: تغییر %s از %s کمتر نیست.", "W went from %s to %s: a change of %s is not less than %s.",
                    w(verdict.before()), w(verdict.compared()), change(verdict), plain(rules.greatestChange()));
            case NOT_SIGNIFICANT -> text("تغییر W (%s) کمتر از %s است، ولی p = %s از %s کمتر نیست.",
                    "W moved by %s, less than %s, but p = %s is not below %s.",
                    change(verdict), plain(rules.greatestChange()), p(verdict), plain(rules.significance()));
            case RULE_HOLDS -> text("W از %s به %s رسید: تغییر %s کمتر از %s و p = %s کمتر از %s است.",
                    "W went from %s to %s: a change of %s is less than %s, and p = %s is below %s.", w(verdict.before()), w(verdict.compared()),
                    change(verdict), plain(rules.greatestChange()), p(verdict), plain(rules.significance()));
            case NO_ITEMS_LEFT -> text("پس از دور %s هیچ موردی برای سنجش نماند.", "After round %s no item is left to rate.", round);
            case TOO_FEW_RATINGS -> text("در دور %s کمتر از %s نفر پرسش‌نامه را فرستادند.", "In round %s fewer than %s experts submitted.",
                    round, rules.minPanelSize());
        };
    }

    private static LocalizedTextDto end(int round, Decision decision) {
        if (decision.outcome().isEmpty()) {
            return decision.verdict().holds()
                    ? text("هیئت‌های دیگر هنوز ادامه می‌دهند، پس این هیئت هم دور بعد را می‌سنجد.",
                            "Other panels go on, so this one rates another round as well.")
                    : text("هیئت ادامه می‌دهد.", "The panel goes on.");
        }
        return switch (decision.outcome().get()) {
            case STABLE_CONSENSUS -> text("هیئت با توافق پایدار پایان می‌یابد.", "The panel ends with stable consensus.");
            case NO_STABLE_CONSENSUS -> text("دور %s آخرین دور بود؛ هیئت بدون توافق پایدار پایان می‌یابد.",
                    "Round %s was the last; the panel ends without stable consensus.", round);
            case NO_ITEMS_LEFT, TOO_FEW_RATINGS -> text("هیئت بدون نتیجه پایان می‌یابد.", "The panel ends without a result.");
        };
    }

    /** For a panel of a study that was held elsewhere. */
    static LocalizedTextDto asPublished(PanelOutcomeDto outcome) {
        return outcome == PanelOutcomeDto.STABLE_CONSENSUS
                ? text("منبع توافق پایدار گزارش کرده است؛ بازشماری نشده است.", "The source reports stable consensus; it was not recomputed.")
                : text("منبع توافق پایداری گزارش نکرده است.", "The source reports no stable consensus.");
    }

    private static Object w(Optional<Concordance> measured) {
        return rounded(measured.orElseThrow().w());
    }

    private static Object change(Verdict verdict) {
        return rounded(Math.abs(verdict.compared().orElseThrow().w() - verdict.before().orElseThrow().w()));
    }

    private static Object p(Verdict verdict) {
        double p = verdict.compared().orElseThrow().p();
        return p >= 0.001 ? rounded(p) : p == 0 ? "0" : new BigDecimal(p).round(new MathContext(2)).toString();
    }

    private static String rounded(double figure) {
        return new BigDecimal(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    /** Fills both patterns; Latin digits of the figures become Persian ones on the Persian side. */
    static LocalizedTextDto text(String fa, String en, Object... figures) {
        Object[] persian = new Object[figures.length];
        for (int i = 0; i < figures.length; i++) {
            persian[i] = persianDigits(figures[i].toString());
        }
        return new LocalizedTextDto(fa.formatted(persian), en.formatted(figures));
    }

    private static String persianDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(sign -> out.append((char) (sign >= '0' && sign <= '9' ? '۰' + (sign - '0') : sign == '.' ? '٫' : sign)));
        return out.toString();
    }
}
