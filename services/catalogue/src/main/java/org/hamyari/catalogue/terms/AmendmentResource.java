package org.hamyari.catalogue.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.AmendmentDto;
import org.hamyari.catalogue.api.AmendmentInputDto;
import org.hamyari.catalogue.api.AmendmentListDto;
import org.hamyari.catalogue.api.AmendmentsApi;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class AmendmentResource implements AmendmentsApi {

    private final Amendments amendments;
    private final Cities cities;
    private final Idempotency idempotency;

    AmendmentResource(Amendments amendments, Cities cities, Idempotency idempotency) {
        this.amendments = amendments;
        this.cities = cities;
        this.idempotency = idempotency;
    }

    @Override
    public AmendmentListDto listAmendments(String cityId, UUID projectId) {
        return amendments.list(cityId, projectId);
    }

    @Override
    public AmendmentDto proposeAmendment(String idempotencyKey, String cityId, UUID projectId, AmendmentInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> amendments.propose(cities.require(cityId), projectId, body));
    }
}
