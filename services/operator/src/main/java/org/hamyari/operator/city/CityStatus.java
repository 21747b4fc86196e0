package org.hamyari.operator.city;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hamyari.cities.client.CityDto;

/** What the operator last saw: the city in the register, and whether it is as declared. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CityStatus(Long observedGeneration, Long registeredVersion, String stage, List<Condition> conditions) {

    static final String REGISTERED = "Registered";
    static final String READY = "Ready";

    static CityStatus unknown() {
        return new CityStatus(null, null, null, List.of());
    }

    CityStatus agrees(long generation, CityDto city, Instant now) {
        return new CityStatus(generation, city.version(), city.stage().toString(), List.of(
                condition(REGISTERED, "True", "Registered", "the register knows the city", generation, now),
                condition(READY, "True", "InSync", "the city is registered as declared", generation, now)));
    }

    /** A failure says nothing against what was registered before: only readiness is lost. */
    CityStatus failed(long generation, String reason, String message, Instant now) {
        var registered = isRegistered()
                ? condition(REGISTERED, "True", "Registered", "the register knew the city when it was last seen", generation, now)
                : condition(REGISTERED, "False", reason, message, generation, now);
        var ready = condition(READY, "False", reason, message, generation, now);
        return new CityStatus(generation, registeredVersion, stage, List.of(registered, ready));
    }

    boolean isRegistered() {
        var known = known(REGISTERED);
        return known != null && "True".equals(known.getStatus());
    }

    private Condition known(String type) {
        return conditions == null ? null
                : conditions.stream().filter(condition -> type.equals(condition.getType())).findFirst().orElse(null);
    }

    /** The time of a condition moves only with its status; otherwise each look would look like a change. */
    private Condition condition(String type, String status, String reason, String message, long generation, Instant now) {
        var known = known(type);
        var since = known != null && status.equals(known.getStatus()) ? known.getLastTransitionTime()
                : now.truncatedTo(ChronoUnit.SECONDS).toString();
        return new ConditionBuilder().withType(type).withStatus(status).withReason(reason).withMessage(message)
                .withObservedGeneration(generation).withLastTransitionTime(since).build();
    }
}
