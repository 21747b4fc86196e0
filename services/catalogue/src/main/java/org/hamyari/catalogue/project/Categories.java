package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ServiceCategoriesApi;
import org.hamyari.cities.client.ServiceCategoryDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The city's services, asked of the cities service; an answer holds for a minute, and an older one while that service is away. */
@ApplicationScoped
class Categories {

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final ServiceCategoriesApi cities;
    private final Map<String, Known> byCity = new ConcurrentHashMap<>();

    Categories(@RestClient ServiceCategoriesApi cities) {
        this.cities = cities;
    }

    /** Refuses a category that is not one of the city's services. Asks another service: not for use inside a transaction. */
    void require(String cityId, String categoryId) {
        Known known = byCity.get(cityId);
        if (known == null || System.nanoTime() - known.readAt > FRESH_NANOS) {
            known = read(cityId, known);
            byCity.put(cityId, known);
        }
        if (!known.ids.contains(categoryId)) {
            throw new DomainException(DomainError.Invalid.field("/categoryId", "unknown-category"));
        }
    }

    private Known read(String cityId, Known older) {
        try {
            Set<String> ids = cities.listServiceCategories(cityId, null).items().stream().map(ServiceCategoryDto::id).collect(Collectors.toSet());
            return new Known(ids, System.nanoTime());
        } catch (WebApplicationException | ProcessingException away) {
            if (older != null) {
                return older;
            }
            throw new DomainException(new DomainError.Busy("categories-unavailable", 5));
        }
    }

    private record Known(Set<String> ids, long readAt) {
    }
}
