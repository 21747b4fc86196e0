package org.hamyari.cities.mode;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.CostBaselineInputDto;
import org.hamyari.cities.api.DeliveryModeDto;
import org.hamyari.cities.api.ServiceModeHistoryDto;
import org.hamyari.cities.api.ServiceModeInputDto;
import org.hamyari.cities.api.ServiceModePageDto;
import org.hamyari.cities.api.ServiceModesApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ServiceModeResource implements ServiceModesApi {

    private final ServiceModes modes;
    private final Idempotency idempotency;
    private final Answer answer;

    ServiceModeResource(ServiceModes modes, Idempotency idempotency, Answer answer) {
        this.modes = modes;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ServiceModePageDto listServiceModes(String cityId, DeliveryModeDto mode, String cursor, Integer limit) {
        ServiceModePageDto page = modes.list(cityId, Optional.ofNullable(mode), cursor, limit);
        answer.next("/api/cities/v1/cities/" + cityId + "/service-modes?limit=" + limit + (mode == null ? "" : "&mode=" + mode), page.page().next());
        return page;
    }

    @Override
    public ServiceModeHistoryDto getServiceModes(String cityId, UUID serviceId) {
        return modes.get(cityId, serviceId);
    }

    @Override
    public ServiceModeHistoryDto setServiceMode(String idempotencyKey, String cityId, UUID serviceId, ServiceModeInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> modes.set(cityId, serviceId, body));
    }

    @Override
    public ServiceModeHistoryDto addCostBaseline(String idempotencyKey, String cityId, UUID serviceId, CostBaselineInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> modes.addBaseline(cityId, serviceId, body));
    }
}
