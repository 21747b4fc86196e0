package org.hamyari.cities.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PolicyKindDto;

@ApplicationScoped
class PolicyVersionRepository implements PanacheRepositoryBase<PolicyVersion, UUID> {

    Optional<PolicyVersion> of(String cityId, UUID policyId, int number) {
        return find("cityId = ?1 and policyId = ?2 and number = ?3", cityId, policyId, number).firstResultOptional();
    }

    /** Newest first. */
    List<PolicyVersion> of(String cityId, UUID policyId) {
        return find("cityId = ?1 and policyId = ?2 order by number desc", cityId, policyId).list();
    }

    /** The newest versions of what is published and not withdrawn. */
    List<PolicyVersion> inForce(String cityId, PolicyKindDto kind) {
        return find("""
                from PolicyVersion v where v.cityId = ?1 and exists (from Policy p where p.cityId = v.cityId and p.id = v.policyId
                    and p.newest = v.number and p.state = PolicyState.PUBLISHED and p.kind = ?2)""", cityId, kind).list();
    }
}
