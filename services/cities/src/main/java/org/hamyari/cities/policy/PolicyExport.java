package org.hamyari.cities.policy;

import java.util.UUID;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyKindDto;

/** A published version of a city's policy, for another city to begin from. */
public record PolicyExport(String cityId, UUID policyId, int version, PolicyKindDto kind, String serviceId, PolicyContentDto content) {

    /** The same text for a service of the adopting city: services are each city's own. */
    public PolicyExport forService(String ownServiceId) {
        return new PolicyExport(cityId, policyId, version, kind, ownServiceId, content);
    }
}
