package org.hamyari.cities.city;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.cities.api.CityDto;
import org.hamyari.cities.stagepolicy.StagePolicies;
import org.hamyari.cities.stagepolicy.StagePolicy;
import org.hamyari.platform.event.Outbox;

/** A city as others see it: with what its stage allows, by the version of the policy that the city follows. */
@ApplicationScoped
class CityStates {

    private final StagePolicies policies;
    private final Outbox outbox;

    CityStates(StagePolicies policies, Outbox outbox) {
        this.policies = policies;
        this.outbox = outbox;
    }

    StagePolicy policyInForce() {
        return policies.current();
    }

    CityDto of(City city) {
        return city.toDto(policies.version(city.policyVersion()));
    }

    /** Tells the whole city in the running transaction. */
    CityDto tell(City city) {
        StagePolicy policy = policies.version(city.policyVersion());
        CityDto state = city.toDto(policy);
        outbox.publish(new CityState(state, policy.unlockedBy()));
        return state;
    }
}
