package org.hamyari.platform.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Refuses what the city's stage does not include, and names the stage that does. An unknown city has nothing unlocked. */
@ApplicationScoped
public class Capabilities {

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

    public void require(String cityId, String capability) {
        boolean unlocked = cities.find(cityId).map(city -> city.capabilities().contains(capability)).orElse(false);
        if (!unlocked) {
            throw new DomainException(new DomainError.CapabilityNotUnlocked(capability, UNLOCKED_BY.get(capability)));
        }
    }
}
