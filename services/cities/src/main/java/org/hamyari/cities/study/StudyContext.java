package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.security.Caller;

/** Who asks, when, in which city, and who sits in the study: what every use case here needs to know. */
@ApplicationScoped
class StudyContext {

    private final CityRegister register;
    private final ExpertRepository experts;
    private final Caller caller;
    private final Clock clock;

    StudyContext(CityRegister register, ExpertRepository experts, Caller caller, Clock clock) {
        this.register = register;
        this.experts = experts;
        this.caller = caller;
        this.clock = clock;
    }

    void requireCity(String cityId) {
        register.requireKnown(cityId);
    }

    List<Expert> experts(Study study) {
        return experts.of(study);
    }

    Caller caller() {
        return caller;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
