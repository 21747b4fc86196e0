package org.hamyari.catalogue.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.GuaranteeListDto;
import org.hamyari.catalogue.api.GuaranteeVerificationInputDto;
import org.hamyari.catalogue.api.GuaranteesApi;
import org.hamyari.catalogue.api.TermsDraftDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class GuaranteeResource implements GuaranteesApi {

    private final Drafting drafting;
    private final Idempotency idempotency;
    private final Answer answer;

    GuaranteeResource(Drafting drafting, Idempotency idempotency, Answer answer) {
        this.drafting = drafting;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public GuaranteeListDto listGuarantees(String cityId, Integer limit) {
        return drafting.waiting(cityId, limit);
    }

    @Override
    public TermsDraftDto verifyGuarantee(String idempotencyKey, String cityId, UUID projectId, GuaranteeVerificationInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            TermsDraftDto draft = drafting.verify(cityId, projectId, body);
            answer.version(draft.version());
            return draft;
        });
    }
}
