package org.hamyari.cities.stage;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.platform.api.LocalizedTextDto;

/** Everything that is counted of a city, by its code. */
@ApplicationScoped
public class Measures {

    /** Counted by features that are still to come; not measured until then. */
    private static final Set<String> AWAITED = Set.of("responsible-officers", "portal-terms-accepted", "trained-officials",
            "participation-policies", "outreach-plans", "evaluation-indicators", "stable-assessments");

    private final Map<String, Measure> byCode = new TreeMap<>();

    Measures(@All List<Measure> measures) {
        for (Measure measure : measures) {
            if (byCode.put(measure.code(), measure) != null) {
                throw new IllegalStateException("two measures are called " + measure.code());
            }
        }
    }

    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(AWAITED);
        codes.addAll(byCode.keySet());
        return codes;
    }

    /** The city's figure now, in the running transaction. */
    public Figure of(String cityId, String code) {
        return byCode.containsKey(code) ? byCode.get(code).of(cityId)
                : new Figure(null, new LocalizedTextDto("هنوز سنجیده نمی‌شود", "Not measured yet"), null);
    }
}
