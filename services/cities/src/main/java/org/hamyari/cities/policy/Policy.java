package org.hamyari.cities.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.api.PolicyOriginDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** A policy of a city: the draft in work, and how far it has been published. */
@Entity
public class Policy {

    String cityId;
    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    PolicyKindDto kind;
    String serviceId;
    @Enumerated(EnumType.STRING)
    PolicyState state;
    String draft;
    long draftVersion;
    Instant updatedAt;
    String updatedBy;
    String originCity;
    UUID originPolicy;
    Integer originVersion;
    int newest;
    String newestHash;
    Instant withdrawnAt;
    String withdrawnBy;
    String withdrawalReason;

    static Policy begin(String cityId, PolicyKindDto kind, String serviceId, String draft, String by, Instant now) {
        Policy policy = new Policy();
        policy.cityId = cityId;
        policy.id = UUID.randomUUID();
        policy.kind = kind;
        policy.serviceId = serviceId;
        policy.state = PolicyState.DRAFT;
        policy.write(draft, by, now);
        return policy;
    }

    /** Replaces the draft; an equal text changes nothing. */
    void write(String text, String by, Instant now) {
        if (!text.equals(draft)) {
            draft = text;
            draftVersion++;
            updatedAt = now;
            updatedBy = by;
        }
    }

    void beganAs(PolicyExport copy) {
        originCity = copy.cityId();
        originPolicy = copy.policyId();
        originVersion = copy.version();
    }

    /** Whether the draft says something that the newest version does not. */
    boolean hasUnpublishedText() {
        return !PolicyText.hash(draft).equals(newestHash);
    }

    /** Moves on to the next version, which is the draft, and returns its number. */
    int publish() {
        if (state == PolicyState.PUBLISHED && !hasUnpublishedText()) {
            throw new DomainException(new DomainError.Conflict("policy-unchanged"));
        }
        state = state.to(PolicyState.PUBLISHED);
        newestHash = PolicyText.hash(draft);
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawalReason = null;
        newest++;
        return newest;
    }

    void withdraw(String reason, String by, Instant now) {
        state = state.to(PolicyState.WITHDRAWN);
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawalReason = reason;
    }

    PolicyOriginDto origin() {
        return originCity == null ? null : new PolicyOriginDto(originCity, originPolicy, originVersion);
    }
}
