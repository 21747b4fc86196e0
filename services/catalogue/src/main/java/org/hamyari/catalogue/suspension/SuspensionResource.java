package org.hamyari.catalogue.suspension;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.SuspensionDto;
import org.hamyari.catalogue.api.SuspensionEndingDto;
import org.hamyari.catalogue.api.SuspensionInputDto;
import org.hamyari.catalogue.api.SuspensionsApi;
import org.hamyari.catalogue.api.SuspensionsDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class SuspensionResource implements SuspensionsApi {

    private final Suspensions suspensions;
    private final Idempotency idempotency;

    SuspensionResource(Suspensions suspensions, Idempotency idempotency) {
        this.suspensions = suspensions;
        this.idempotency = idempotency;
    }

    @Override
    public SuspensionsDto listSuspensions(String cityId, UUID projectId) {
        return suspensions.list(cityId, projectId);
    }

    @Override
    public SuspensionDto suspendProject(String idempotencyKey, String cityId, UUID projectId, SuspensionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> suspensions.suspend(cityId, projectId, body.reason()));
    }

    @Override
    public SuspensionDto endSuspension(String idempotencyKey, String cityId, UUID projectId, SuspensionEndingDto body) {
        return idempotency.once(idempotencyKey, body, () -> suspensions.end(cityId, projectId, body.outcome(), body.reason()));
    }
}
