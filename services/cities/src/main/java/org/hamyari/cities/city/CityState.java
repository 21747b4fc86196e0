package org.hamyari.cities.city;

import org.hamyari.cities.api.CityDto;
import org.hamyari.platform.event.DomainEvent;

/** The whole city after a change, for the copies of the other services. */
record CityState(CityDto data) implements DomainEvent {

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
        return data.id();
    }

    @Override
    public long sequence() {
        return data.version();
    }

    @Override
    public String cityId() {
        return data.id();
    }

    @Override
    public String key() {
        return data.id();
    }
}
