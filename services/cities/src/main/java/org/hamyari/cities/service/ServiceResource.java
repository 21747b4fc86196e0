package org.hamyari.cities.service;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.RecipientDto;
import org.hamyari.cities.api.ScreeningInputDto;
import org.hamyari.cities.api.ScreeningResultDto;
import org.hamyari.cities.api.ScreeningStateDto;
import org.hamyari.cities.api.ServiceClassificationDto;
import org.hamyari.cities.api.ServiceDetailDto;
import org.hamyari.cities.api.ServiceDto;
import org.hamyari.cities.api.ServiceFiguresDto;
import org.hamyari.cities.api.ServiceKindDto;
import org.hamyari.cities.api.ServicePageDto;
import org.hamyari.cities.api.ServiceSettingsDto;
import org.hamyari.cities.api.ServiceSettingsInputDto;
import org.hamyari.cities.api.ServicesApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ServiceResource implements ServicesApi {

    private final Services services;
    private final Screenings screenings;
    private final ServiceFigures figures;
    private final ServiceSettings settings;
    private final Idempotency idempotency;
    private final Answer answer;

    ServiceResource(Services services, Screenings screenings, ServiceFigures figures, ServiceSettings settings, Idempotency idempotency,
            Answer answer) {
        this.services = services;
        this.screenings = screenings;
        this.figures = figures;
        this.settings = settings;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ServicePageDto listServices(String cityId, ServiceKindDto kind, RecipientDto recipient, ScreeningStateDto screening, Boolean decidable,
            Boolean leftOut, Boolean retired, UUID parentId, String q, String cursor, Integer limit) {
        ServiceSearch search = new ServiceSearch(kind, recipient, screening, decidable, leftOut, Boolean.TRUE.equals(retired), parentId, q);
        ServicePageDto page = services.list(cityId, search, cursor, limit);
        answer.next(search.address("/api/cities/v1/cities/" + cityId + "/services", limit), page.page().next());
        return page;
    }

    @Override
    public ServiceDetailDto getService(String cityId, UUID serviceId) {
        ServiceDetailDto detail = services.get(cityId, serviceId);
        answer.version(detail.service().version());
        return detail;
    }

    @Override
    public ServiceDto classifyService(String ifMatch, String cityId, UUID serviceId, ServiceClassificationDto body) {
        ServiceDto service = services.classify(cityId, serviceId, ifMatch, body);
        answer.version(service.version());
        return service;
    }

    @Override
    public ScreeningResultDto screenServices(String idempotencyKey, String cityId, ScreeningInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> screenings.screen(cityId, body));
    }

    @Override
    public ServiceFiguresDto getServiceFigures(String cityId) {
        return figures.of(cityId);
    }

    @Override
    public ServiceSettingsDto getServiceSettings(String cityId) {
        return answered(settings.get(cityId));
    }

    @Override
    public ServiceSettingsDto changeServiceSettings(String ifMatch, String cityId, ServiceSettingsInputDto body) {
        return answered(settings.change(cityId, ifMatch, body));
    }

    private ServiceSettingsDto answered(ServiceSettingsDto settings) {
        answer.version(settings.version());
        return settings;
    }
}
