package org.hamyari.cities.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.cities.api.AcceptanceDto;
import org.hamyari.cities.api.AcceptanceInputDto;
import org.hamyari.cities.api.PortalTermsApi;
import org.hamyari.cities.api.PortalTermsDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class PortalTermsResource implements PortalTermsApi {

    private final PortalTerms terms;
    private final Idempotency idempotency;

    PortalTermsResource(PortalTerms terms, Idempotency idempotency) {
        this.terms = terms;
        this.idempotency = idempotency;
    }

    @Override
    public PortalTermsDto getPortalTerms(String cityId) {
        return terms.get(cityId);
    }

    @Override
    public AcceptanceDto acceptPortalTerms(String idempotencyKey, String cityId, AcceptanceInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> terms.accept(cityId, body.version()));
    }
}
