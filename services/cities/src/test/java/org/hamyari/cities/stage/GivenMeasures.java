package org.hamyari.cities.stage;

import io.quarkus.arc.All;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.platform.api.LocalizedTextDto;

/** Lets a test say what is measured of its city; what it does not say is measured as always. */
@Mock
@Singleton
public class GivenMeasures extends Measures {

    public static final Instant AS_OF = Instant.parse("2026-11-20T08:10:00Z");
    private static final Map<String, BigDecimal> GIVEN = new ConcurrentHashMap<>();

    GivenMeasures(@All List<Measure> measures) {
        super(measures);
    }

    public static void give(String cityId, String code, String value) {
        GIVEN.put(cityId + "/" + code, new BigDecimal(value));
    }

    /** Everything that the policy as shipped measures, in plenty. */
    public static void giveAll(String cityId) {
        List.of("responsible-officers", "portal-terms-accepted", "trained-officials", "participation-policies", "outreach-plans",
                "evaluation-indicators", "stable-assessments", "campaigns-published", "campaigns-delivered", "funds-settled-exactly",
                "equity-figures", "additionality-figures").forEach(code -> give(cityId, code, "5"));
        give(cityId, "reports-on-time-percent", "92.5");
    }

    @Override
    public Figure of(String cityId, String code) {
        BigDecimal given = GIVEN.get(cityId + "/" + code);
        return given == null ? super.of(cityId, code) : new Figure(given, new LocalizedTextDto("شمارش آزمون", "Count of the test"), AS_OF);
    }
}
