package org.hamyari.catalogue.owner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.OwnerIdentitiesApi;
import org.hamyari.catalogue.api.OwnerIdentityDto;
import org.hamyari.catalogue.api.OwnerIdentityInputDto;
import org.hamyari.catalogue.api.OwnerVerificationInputDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class OwnerIdentityResource implements OwnerIdentitiesApi {

    private final OwnerChecks checks;
    private final Idempotency idempotency;

    OwnerIdentityResource(OwnerChecks checks, Idempotency idempotency) {
        this.checks = checks;
        this.idempotency = idempotency;
    }

    @Override
    public OwnerIdentityDto getOwnerIdentity(String cityId, UUID projectId) {
        return checks.get(cityId, projectId);
    }

    @Override
    public OwnerIdentityDto giveOwnerIdentity(String cityId, UUID projectId, OwnerIdentityInputDto body) {
        return checks.give(cityId, projectId, body);
    }

    @Override
    public void eraseOwnerIdentity(String cityId, UUID projectId) {
        checks.erase(cityId, projectId);
    }

    @Override
    public OwnerIdentityDto verifyOwner(String idempotencyKey, String cityId, UUID projectId, OwnerVerificationInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> checks.verify(cityId, projectId, body));
    }
}
