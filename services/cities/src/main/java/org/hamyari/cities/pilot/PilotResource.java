package org.hamyari.cities.pilot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hamyari.cities.api.PilotDto;
import org.hamyari.cities.api.PilotEvaluationInputDto;
import org.hamyari.cities.api.PilotInputDto;
import org.hamyari.cities.api.PilotPageDto;
import org.hamyari.cities.api.PilotReasonDto;
import org.hamyari.cities.api.PilotStateDto;
import org.hamyari.cities.api.PilotWideningDto;
import org.hamyari.cities.api.PilotsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class PilotResource implements PilotsApi {

    private final Pilots pilots;
    private final Idempotency idempotency;
    private final Answer answer;

    PilotResource(Pilots pilots, Idempotency idempotency, Answer answer) {
        this.pilots = pilots;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public PilotPageDto listPilots(String cityId, PilotStateDto state, String cursor, Integer limit) {
        PilotPageDto page = pilots.list(cityId, Optional.ofNullable(state), cursor, limit);
        answer.next(path(cityId) + "?limit=" + limit + (state == null ? "" : "&state=" + state), page.page().next());
        return page;
    }

    @Override
    public PilotDto getPilot(String cityId, UUID pilotId) {
        return versioned(pilots.get(cityId, pilotId));
    }

    @Override
    public PilotDto draftPilot(String idempotencyKey, String cityId, PilotInputDto body) {
        return once(idempotencyKey, body, () -> {
            PilotDto pilot = pilots.draft(cityId, body);
            answer.location(path(cityId) + "/" + pilot.id());
            return pilot;
        });
    }

    @Override
    public PilotDto changePilot(String ifMatch, String cityId, UUID pilotId, PilotInputDto body) {
        return versioned(pilots.change(cityId, pilotId, ifMatch, body));
    }

    @Override
    public PilotDto evaluatePilot(String ifMatch, String cityId, UUID pilotId, PilotEvaluationInputDto body) {
        return versioned(pilots.evaluate(cityId, pilotId, ifMatch, body));
    }

    @Override
    public PilotDto startPilot(String idempotencyKey, String cityId, UUID pilotId, PilotReasonDto body) {
        return once(idempotencyKey, body, () -> pilots.start(cityId, pilotId, body.reason()));
    }

    @Override
    public PilotDto widenPilot(String idempotencyKey, String cityId, UUID pilotId, PilotWideningDto body) {
        return once(idempotencyKey, body, () -> pilots.widen(cityId, pilotId, body));
    }

    @Override
    public PilotDto endPilot(String idempotencyKey, String cityId, UUID pilotId, PilotReasonDto body) {
        return once(idempotencyKey, body, () -> pilots.end(cityId, pilotId, body.reason()));
    }

    private PilotDto once(String key, Object body, Supplier<PilotDto> useCase) {
        return idempotency.once(key, body, () -> versioned(useCase.get()));
    }

    private PilotDto versioned(PilotDto pilot) {
        answer.version(pilot.version());
        return pilot;
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/pilots";
    }
}
