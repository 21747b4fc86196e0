package org.hamyari.cities.factor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.FactorDto;
import org.hamyari.cities.api.FactorInputDto;
import org.hamyari.cities.api.FactorPageDto;
import org.hamyari.cities.api.FactorsApi;
import org.hamyari.cities.api.PilotReasonDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class FactorResource implements FactorsApi {

    private final Factors factors;
    private final Idempotency idempotency;
    private final Answer answer;

    FactorResource(Factors factors, Idempotency idempotency, Answer answer) {
        this.factors = factors;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public FactorPageDto listFactors(String cityId, String cursor, Integer limit) {
        FactorPageDto page = factors.list(cityId, cursor, limit);
        answer.next(path(cityId) + "?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public FactorDto recordFactor(String idempotencyKey, String cityId, FactorInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            FactorDto factor = factors.record(cityId, body);
            answer.location(path(cityId) + "/" + factor.id());
            return factor;
        });
    }

    @Override
    public FactorDto withdrawFactor(String idempotencyKey, String cityId, UUID factorId, PilotReasonDto body) {
        return idempotency.once(idempotencyKey, body, () -> factors.withdraw(cityId, factorId, body.reason()));
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/factors";
    }
}
