package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.category.ServiceCategories;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What other features may ask of the city's list of services, in the running transaction of the city. */
@ApplicationScoped
public class CityServices {

    private final ServiceRepository services;
    private final ServiceCategories categories;

    CityServices(ServiceRepository services, ServiceCategories categories) {
        this.services = services;
        this.categories = categories;
    }

    /** The names of those of the items that a panel may rate: found lawful, not left out by recipient, not retired. Others are absent. */
    public Map<UUID, LocalizedTextDto> assessable(String cityId, Collection<UUID> ids) {
        return names(services.assessable(cityId, ids));
    }

    /** The names of the items, retired ones included; unknown ones are absent. */
    public Map<UUID, LocalizedTextDto> names(String cityId, Collection<UUID> ids) {
        return names(services.byIds(cityId, ids));
    }

    /** 404 where the city's list never had the item. */
    public void requireKnown(String cityId, UUID id) {
        require(cityId, id);
    }

    /** Keeps others from deciding about the item until the transaction ends; 404 where it is unknown, 409 where nothing is to be decided about it. */
    public void holdDecidable(String cityId, UUID id) {
        hold(cityId, id);
    }

    /** An item of the list by its name. */
    public record Named(UUID id, LocalizedTextDto name) {
    }

    /** The items with these codes; a code that is not in the list is absent. */
    public Map<String, Named> withCodes(String cityId, Collection<String> codes) {
        Map<String, Named> found = new LinkedHashMap<>();
        services.byCodes(cityId, codes).forEach(item -> found.put(item.code(), new Named(item.id(), item.name())));
        return found;
    }

    /** Makes categories for projects of the services that a study found fit; refuses an id that is not one of the city's items. */
    public void makeCategories(String cityId, UUID studyId, List<UUID> serviceIds) {
        Map<UUID, ServiceItem> found = new LinkedHashMap<>();
        services.byIds(cityId, serviceIds).forEach(item -> found.put(item.id(), item));
        categories.make(cityId, studyId, serviceIds.stream().distinct().map(id -> {
            ServiceItem item = found.get(id);
            if (item == null) {
                throw new DomainException(Invalid.field("/serviceIds", "unknown-service"));
            }
            return new ServiceCategories.Service(id, item.code(), item.name(), item.area());
        }).toList());
    }

    ServiceItem require(String cityId, UUID id) {
        return services.byId(cityId, id).orElseThrow(CityServices::unknown);
    }

    ServiceItem hold(String cityId, UUID id) {
        ServiceItem item = services.hold(cityId, List.of(id)).stream().findFirst().orElseThrow(CityServices::unknown);
        if (!item.isDecidable()) {
            throw new DomainException(new DomainError.Conflict("service-not-decidable"));
        }
        return item;
    }

    private static Map<UUID, LocalizedTextDto> names(List<ServiceItem> items) {
        Map<UUID, LocalizedTextDto> names = new LinkedHashMap<>();
        items.forEach(item -> names.put(item.id(), item.name()));
        return names;
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("service"));
    }
}
