package org.hamyari.cities.city;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.hamyari.cities.api.CityDto;
import org.hamyari.platform.event.DomainEvent;

/** The whole city after a change, for the copies of the other services. */
record CityState(Data data) implements DomainEvent {

    CityState(CityDto city, Map<String, String> unlockedBy) {
        this(new Data(city, unlockedBy));
    }

    /** @param unlockedBy the stage that adds each capability, so that a refusal names it also while this service is away */
    record Data(@JsonUnwrapped CityDto city, Map<String, String> unlockedBy) {
    }

    @Override
    public String type() {
        return "org.hamyari.city.state.v1";
    }

    @Override
    public String topic() {
        return "city.state.v1";
    }

    @Override
    public String subject() {
        return data.city().id();
    }

    @Override
    public long sequence() {
        return data.city().version();
    }

    @Override
    public String cityId() {
        return data.city().id();
    }

    @Override
    public String key() {
        return data.city().id();
    }
}
