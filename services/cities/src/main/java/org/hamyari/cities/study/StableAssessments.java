package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.sql.Sql;

/** Published studies in which a panel with stable consensus has a service on the final list. Printed figures count, and the source says so. */
@ApplicationScoped
class StableAssessments implements Measure {

    private final Sql sql;

    StableAssessments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "stable-assessments";
    }

    @Override
    public Figure of(String cityId) {
        return sql.first("""
                select count(*), count(*) filter (where origin = 'AS_PUBLISHED'), max(published_at) from study
                where city_id = ? and state = 'PUBLISHED' and stable""",
                row -> new Figure(BigDecimal.valueOf(row.getLong(1)), Sentences.text(
                        "پژوهش‌های منتشرشدهٔ شهر که هیئتی با توافق پایدار و فهرست نهایی دارند؛ %s مورد آن رقم‌های منتشرشدهٔ پژوهشی دیگر است"
                                + " و بازشماری نشده.",
                        "Published studies of the city with a panel of stable consensus and a final list; %s of them entered as published figures,"
                                + " not recomputed.",
                        row.getLong(2)), Sql.instant(row, 3)), cityId).orElseThrow();
    }
}
