package org.hamyari.cities.stage;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamyari.cities.stage.Measure.Figure;

/** Everything that is counted of a city, by its code. */
@ApplicationScoped
public class Measures {

    private final Map<String, Measure> byCode = new TreeMap<>();

    Measures(@All List<Measure> measures) {
        for (Measure measure : measures) {
            if (byCode.put(measure.code(), measure) != null) {
                throw new IllegalStateException("two measures are called " + measure.code());
            }
        }
    }

    public Set<String> codes() {
        return Collections.unmodifiableSet(byCode.keySet());
    }

    /** The city's figure now, in the running transaction. */
    public Figure of(String cityId, String code) {
        return byCode.get(code).of(cityId);
    }
}
