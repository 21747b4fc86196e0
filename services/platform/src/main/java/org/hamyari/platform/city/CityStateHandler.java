package org.hamyari.platform.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Keeps the copy of the cities. */
@ApplicationScoped
class CityStateHandler implements EventHandler {

    private final Cities cities;
    private final EventData data;

    CityStateHandler(Cities cities, EventData data) {
        this.cities = cities;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.city.state.v1");
    }

    @Override
    public boolean newestOnly() {
        return true;
    }

    @Override
    public void handle(CloudEvent event) {
        State state = data.read(event, State.class);
        cities.save(new City(event.cityid(), state.name, state.stage, state.capabilities, state.currency, ZoneId.of(state.zone),
                event.version(), state.unlockedBy == null ? Map.of() : state.unlockedBy));
    }

    record State(LocalizedTextDto name, String stage, Set<String> capabilities, String currency, String zone,
            Map<String, String> unlockedBy) {
    }
}
