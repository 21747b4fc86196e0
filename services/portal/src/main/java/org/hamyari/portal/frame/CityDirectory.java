package org.hamyari.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CitiesApi;
import org.hamyari.cities.client.CityDto;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.CityProfilesApi;
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

    private record Presented(Optional<CityProfileDto> profile, Instant at) {
    }

    private final CitiesApi cities;
    private final CityProfilesApi profiles;
    private final PortalConfig config;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Presented> presented = new ConcurrentHashMap<>();

    CityDirectory(@RestClient CitiesApi cities, @RestClient CityProfilesApi profiles, PortalConfig config, Clock clock) {
        this.cities = cities;
        this.profiles = profiles;
        this.config = config;
        this.clock = clock;
    }

    public City city(String id) {
        Known last = known.get(id);
        if (last != null && isFresh(last.at())) {
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

    /**
     * How a known city presents itself. A page stands without it: while it cannot be had the last one stays, and it is asked for again no
     * sooner than usual.
     */
    public Optional<CityProfileDto> profile(String id) {
        Presented last = presented.get(id);
        if (last != null && isFresh(last.at())) {
            return last.profile();
        }
        Optional<CityProfileDto> before = last == null ? Optional.empty() : last.profile();
        Optional<CityProfileDto> profile = askedProfile(id, before);
        presented.put(id, new Presented(profile, clock.instant()));
        return profile;
    }

    private Optional<CityProfileDto> askedProfile(String id, Optional<CityProfileDto> before) {
        try {
            return Optional.of(Neighbour.ask(() -> profiles.getCityProfile(id, null)));
        } catch (NeighbourRefused refused) {
            return refused.notFound() ? Optional.empty() : before;
        } catch (NeighbourAway away) {
            return before;
        }
    }

    /** Somebody has just changed it here and looks at it next. */
    void forgetProfile(String id) {
        presented.remove(id);
    }

    private boolean isFresh(Instant at) {
        return at.plus(config.cityAge()).isAfter(clock.instant());
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
