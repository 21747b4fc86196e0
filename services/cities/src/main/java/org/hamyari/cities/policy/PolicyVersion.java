package org.hamyari.cities.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.cities.api.PolicyVersionDto;

/** A policy as it was published; it never changes. */
@Entity
public class PolicyVersion {

    String cityId;
    @Id
    UUID id;
    UUID policyId;
    int number;
    String content;
    String hash;
    int indicators;
    String changes;
    Instant publishedAt;
    String publishedBy;

    static PolicyVersion of(Policy policy, int number, int indicators, String changes, String by, Instant now) {
        PolicyVersion version = new PolicyVersion();
        version.cityId = policy.cityId;
        version.id = UUID.randomUUID();
        version.policyId = policy.id;
        version.number = number;
        version.content = policy.draft;
        version.hash = PolicyText.hash(policy.draft);
        version.indicators = indicators;
        version.changes = changes;
        version.publishedAt = now;
        version.publishedBy = by;
        return version;
    }

    PolicyVersionDto toDto() {
        return new PolicyVersionDto(number, publishedAt, hash);
    }
}
