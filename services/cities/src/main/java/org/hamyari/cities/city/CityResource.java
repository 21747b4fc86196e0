package org.hamyari.cities.city;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import org.hamyari.cities.api.CitiesApi;
import org.hamyari.cities.api.CityDto;
import org.hamyari.cities.api.CityPageDto;
import org.hamyari.cities.api.CityRegistrationDto;
import org.hamyari.cities.api.CitySettingsDto;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class CityResource implements CitiesApi {

    private static final String PATH = "/api/cities/v1/cities";

    private final CityRegister register;
    private final Idempotency idempotency;
    private final Answer answer;

    CityResource(CityRegister register, Idempotency idempotency, Answer answer) {
        this.register = register;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public CityDto getCity(String cityId, String ifNoneMatch) {
        CityDto city = register.get(cityId);
        answer.versionUnlessKnown(city.version(), ifNoneMatch);
        return city;
    }

    @Override
    public CityPageDto listCities(CityStageDto stage, String cursor, Integer limit) {
        CityPageDto page = register.list(Optional.ofNullable(stage).map(CityStageDto::name).map(Stage::valueOf), cursor, limit);
        answer.next(PATH, page.page().next());
        return page;
    }

    @Override
    public CityDto registerCity(String idempotencyKey, CityRegistrationDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            CityDto city = register.register(body);
            answer.version(city.version());
            answer.location(PATH + "/" + city.id());
            return city;
        });
    }

    @Override
    public CityDto updateCity(String ifMatch, String cityId, CitySettingsDto body) {
        CityDto city = register.change(cityId, ifMatch, body);
        answer.version(city.version());
        return city;
    }
}
