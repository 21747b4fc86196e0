package org.hamyari.cities.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** What is counted from the facts that other services told. */
@ApplicationScoped
class FactMeasures {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    /** Rounded down behind these digits: what is at least a threshold with fewer digits before is so afterwards, and nothing else is. */
    private static final int DIGITS = 6;

    private final Sql sql;

    FactMeasures(Sql sql) {
        this.sql = sql;
    }

    @Produces
    @ApplicationScoped
    Measure campaignsPublished() {
        return counted("campaigns-published", "select count(opened_at), max(opened_at) from campaign_fact where city_id = ?",
                new LocalizedTextDto("کارزارهای گشوده‌شدهٔ شهر", "Campaigns opened in the city"));
    }

    @Produces
    @ApplicationScoped
    Measure campaignsDelivered() {
        return counted("campaigns-delivered", "select count(delivered_at), max(delivered_at) from campaign_fact where city_id = ?",
                new LocalizedTextDto("پروژه‌های به سرانجام رسیده با گزارش عمومی", "Projects delivered with a public report"));
    }

    @Produces
    @ApplicationScoped
    Measure fundsSettledExactly() {
        return counted("funds-settled-exactly", "select count(*), max(settled_at) from fund_fact where exact and city_id = ?",
                new LocalizedTextDto("صندوق‌های تسویه‌شده که دو دفتر بی اختلاف بودند", "Funds settled with no difference between the two ledgers"));
    }

    @Produces
    @ApplicationScoped
    Measure equityFigures() {
        return counted("equity-figures",
                "select count(*), max(published_at) from figures_fact where figures = 'EQUITY' and city_id = ?",
                new LocalizedTextDto("ویرایش‌های منتشرشدهٔ ارقام برابری", "Published editions of the equity figures"));
    }

    @Produces
    @ApplicationScoped
    Measure additionalityFigures() {
        return counted("additionality-figures",
                "select count(*), max(published_at) from figures_fact where figures = 'ADDITIONALITY' and city_id = ?",
                new LocalizedTextDto("ویرایش‌های منتشرشدهٔ ارقام افزودگی", "Published editions of the additionality figures"));
    }

    @Produces
    @ApplicationScoped
    Measure reportsOnTimePercent() {
        return new OnTime(sql);
    }

    private Measure counted(String code, String count, LocalizedTextDto source) {
        return new Counted(sql, code, count, source);
    }

    /** A number of facts and the time of the newest. */
    private record Counted(Sql sql, String code, String count, LocalizedTextDto source) implements Measure {

        @Override
        public Figure of(String cityId) {
            return sql.first(count, row -> new Figure(BigDecimal.valueOf(row.getLong(1)), source, Sql.instant(row, 2)), cityId).orElseThrow();
        }
    }

    /** The share of delivery reports that came in time; none while there is no report. */
    private record OnTime(Sql sql) implements Measure {

        @Override
        public String code() {
            return "reports-on-time-percent";
        }

        @Override
        public Figure of(String cityId) {
            return sql.first("""
                    select count(*) filter (where on_time), count(*), max(delivered_at) from campaign_fact
                    where delivered_at is not null and city_id = ?""",
                    row -> figure(row.getLong(1), row.getLong(2), Sql.instant(row, 3)), cityId).orElseThrow();
        }

        private static Figure figure(long onTime, long reports, Instant asOf) {
            LocalizedTextDto source = new LocalizedTextDto(persian(onTime) + " از " + persian(reports) + " گزارش پایانی به‌موقع رسید",
                    onTime + " of " + reports + " delivery reports came in time");
            return new Figure(reports == 0 ? null : share(onTime, reports), source, asOf);
        }
    }

    static BigDecimal share(long part, long whole) {
        BigDecimal share = PERCENT.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }

    static String persian(long number) {
        return Long.toString(number).chars().map(digit -> '۰' + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
