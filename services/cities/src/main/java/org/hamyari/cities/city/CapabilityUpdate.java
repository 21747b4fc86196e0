package org.hamyari.cities.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hamyari.cities.stagepolicy.PolicyInForce;
import org.hamyari.platform.tenant.InCity;

/**
 * Tells every city anew when another version of the policy of stages is in force, each in a transaction of its own. What is left undone
 * (the process ended) is done at the next start.
 */
@ApplicationScoped
class CapabilityUpdate {

    private final CityRegister register;
    private final InCity inCity;

    CapabilityUpdate(CityRegister register, InCity inCity) {
        this.register = register;
        this.inCity = inCity;
    }

    void apply(@Observes PolicyInForce policy) {
        register.notYetBy(policy.version()).forEach(city -> inCity.run(city, () -> register.applyPolicy(city, policy.version())));
    }
}
