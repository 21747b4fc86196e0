package org.hamyari.platform.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Refuses what the city's stage does not include, and names the stage that does. An unknown city has nothing unlocked. */
@ApplicationScoped
public class Capabilities {

    /** The policy of stages as shipped: for a city that is not known here, which cannot say what its policy is. */
    private static final Map<String, String> UNLOCKED_BY = Map.ofEntries(
            Map.entry("OBSERVE", "PASSIVE_OBSERVER"), Map.entry("TRAINING", "PASSIVE_OBSERVER"), Map.entry("POLICIES", "PASSIVE_OBSERVER"),
            Map.entry("CITY_PAGE", "ACTIVE_SUPPORTER"), Map.entry("ENDORSE", "ACTIVE_SUPPORTER"),
            Map.entry("ADMIT_PARTNERS", "ACTIVE_SUPPORTER"), Map.entry("CAMPAIGNS", "ACTIVE_SUPPORTER"),
            Map.entry("ASSESS_SERVICES", "ACTIVE_SUPPORTER"), Map.entry("REPORTS", "ACTIVE_SUPPORTER"),
            Map.entry("MATCH_FUNDS", "CATALYST"), Map.entry("OUTREACH", "CATALYST"), Map.entry("PILOTS", "CATALYST"),
            Map.entry("STEWARDSHIP", "CATALYST"),
            Map.entry("VOTES", "CONFIDENT_LEADER"), Map.entry("IMPACT_EVALUATION", "CONFIDENT_LEADER"),
            Map.entry("MENTORING", "CONFIDENT_LEADER"));

    private final Cities cities;

    Capabilities(Cities cities) {
        this.cities = cities;
    }

    /** Refuses with 403 unless the city's stage includes the capability; asks no other service. */
    public void require(String cityId, String capability) {
        Optional<City> city = cities.find(cityId);
        if (city.filter(known -> known.capabilities().contains(capability)).isEmpty()) {
            String unlockedBy = city.map(known -> known.unlockedBy().get(capability)).orElse(UNLOCKED_BY.get(capability));
            throw new DomainException(new DomainError.CapabilityNotUnlocked(capability, unlockedBy));
        }
    }
}
