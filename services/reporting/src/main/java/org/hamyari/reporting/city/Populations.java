package org.hamyari.reporting.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CensusApi;
import org.hamyari.cities.client.CensusYearDto;
import org.hamyari.reporting.api.PopulationDto;

/**
 * How many people live in a city: its newest census figures that count every district, asked of the cities service. An answer holds for
 * some minutes, and an older one while that service is away; without any, a city has no figures per inhabitant.
 */
@ApplicationScoped
class Populations {

    private static final long FRESH_NANOS = Duration.ofMinutes(5).toNanos();

    private final CensusApi census;
    private final Map<String, Known> byCity = new ConcurrentHashMap<>();

    Populations(@RestClient CensusApi census) {
        this.census = census;
    }

    /** Asks another service: not for use inside a transaction, and for known cities only. */
    Optional<PopulationDto> of(String cityId) {
        Known known = byCity.get(cityId);
        if (known == null || System.nanoTime() - known.readAt > FRESH_NANOS) {
            known = read(cityId, known);
            byCity.put(cityId, known);
        }
        return known.population;
    }

    private Known read(String cityId, Known older) {
        try {
            return new Known(census.listCensus(cityId).items().stream().filter(year -> year.complete() && year.population() > 0)
                    .max(Comparator.comparing(CensusYearDto::year))
                    .map(year -> new PopulationDto(year.population(), year.year(), year.source())), System.nanoTime());
        } catch (WebApplicationException | ProcessingException away) {
            return older == null ? new Known(Optional.empty(), System.nanoTime() - FRESH_NANOS) : older;
        }
    }

    private record Known(Optional<PopulationDto> population, long readAt) {
    }
}
