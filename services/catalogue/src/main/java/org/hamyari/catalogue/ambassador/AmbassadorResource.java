package org.hamyari.catalogue.ambassador;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.AmbassadorDto;
import org.hamyari.catalogue.api.AmbassadorsApi;
import org.hamyari.catalogue.api.IntroductionDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class AmbassadorResource implements AmbassadorsApi {

    private final Ambassadors ambassadors;
    private final Idempotency idempotency;

    AmbassadorResource(Ambassadors ambassadors, Idempotency idempotency) {
        this.ambassadors = ambassadors;
        this.idempotency = idempotency;
    }

    @Override
    public AmbassadorDto getAmbassador(String cityId, UUID projectId) {
        return ambassadors.get(cityId, projectId);
    }

    @Override
    public AmbassadorDto becomeAmbassador(String cityId, UUID projectId) {
        return ambassadors.become(cityId, projectId);
    }

    @Override
    public void endAmbassador(String cityId, UUID projectId) {
        ambassadors.end(cityId, projectId);
    }

    @Override
    public IntroductionDto recordIntroduction(String idempotencyKey, String cityId, UUID projectId, IntroductionDto body) {
        return idempotency.once(idempotencyKey, body, () -> ambassadors.introduce(cityId, projectId, body));
    }
}
