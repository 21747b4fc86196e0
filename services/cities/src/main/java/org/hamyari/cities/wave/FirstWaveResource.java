package org.hamyari.cities.wave;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.cities.api.FirstWaveDto;
import org.hamyari.cities.api.FirstWaveInputDto;
import org.hamyari.cities.api.FirstWavePageDto;
import org.hamyari.cities.api.FirstWavesApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class FirstWaveResource implements FirstWavesApi {

    private final FirstWaves waves;
    private final Idempotency idempotency;
    private final Answer answer;

    FirstWaveResource(FirstWaves waves, Idempotency idempotency, Answer answer) {
        this.waves = waves;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public FirstWavePageDto listFirstWaves(String cityId, String cursor, Integer limit) {
        FirstWavePageDto page = waves.list(cityId, cursor, limit);
        answer.next(path(cityId) + "?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public FirstWaveDto publishFirstWave(String idempotencyKey, String cityId, FirstWaveInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            FirstWaveDto wave = waves.publish(cityId, body);
            answer.location(path(cityId));
            return wave;
        });
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/first-waves";
    }
}
