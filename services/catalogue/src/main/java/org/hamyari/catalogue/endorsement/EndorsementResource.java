package org.hamyari.catalogue.endorsement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.EndorsementDto;
import org.hamyari.catalogue.api.EndorsementInputDto;
import org.hamyari.catalogue.api.EndorsementWithdrawalDto;
import org.hamyari.catalogue.api.EndorsementsApi;
import org.hamyari.catalogue.api.EndorsementsDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class EndorsementResource implements EndorsementsApi {

    private final Endorsements endorsements;
    private final Idempotency idempotency;

    EndorsementResource(Endorsements endorsements, Idempotency idempotency) {
        this.endorsements = endorsements;
        this.idempotency = idempotency;
    }

    @Override
    public EndorsementsDto listEndorsements(String cityId, UUID projectId) {
        return endorsements.of(cityId, projectId);
    }

    @Override
    public EndorsementDto endorseProject(String idempotencyKey, String cityId, UUID projectId, EndorsementInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> endorsements.endorse(cityId, projectId, body));
    }

    @Override
    public EndorsementDto withdrawEndorsement(String idempotencyKey, String cityId, UUID projectId, UUID endorsementId,
            EndorsementWithdrawalDto body) {
        return idempotency.once(idempotencyKey, body, () -> endorsements.withdraw(cityId, projectId, endorsementId, body.reason()));
    }
}
