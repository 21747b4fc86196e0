package org.hamyari.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CitiesApi;
import org.hamyari.cities.client.CityDto;
import org.hamyari.cities.client.DisplayUnitDto;
import org.hamyari.portal.format.Units;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** The cities, asked for once in a while: every page needs its city, and a page outlives a short absence of the register. */
@ApplicationScoped
public class CityDirectory {

    private static final int MOST_CITIES = 100;

    private record Known(City city, Instant at) {
    }

    private final CitiesApi cities;
    private final PortalConfig config;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    CityDirectory(@RestClient CitiesApi cities, PortalConfig config, Clock clock) {
        this.cities = cities;
        this.config = config;
        this.clock = clock;
    }

    public City city(String id) {
        Known last = known.get(id);
        if (last != null && last.at().plus(config.cityAge()).isAfter(clock.instant())) {
            return last.city();
        }
        try {
            return remember(of(Neighbour.ask(() -> cities.getCity(id, null))));
        } catch (NeighbourRefused refused) {
            throw new NotFoundException(refused);
        } catch (NeighbourAway away) {
            if (last == null) {
                throw away;
            }
            return last.city();
        }
    }

    public List<City> all() {
        return cities.listCities(null, null, MOST_CITIES).items().stream().map(CityDirectory::of).map(this::remember).toList();
    }

    private City remember(City city) {
        known.put(city.id(), new Known(city, clock.instant()));
        return city;
    }

    private static City of(CityDto city) {
        return new City(city.id(), city.name(), city.stage().toString(),
                city.capabilities().stream().map(Object::toString).collect(Collectors.toSet()), city.currency(),
                ZoneId.of(city.zone()), new Units(city.displayUnit() == DisplayUnitDto.TOMAN));
    }
}
