package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.ServiceClassificationDto;
import org.hamyari.cities.api.ServiceDetailDto;
import org.hamyari.cities.api.ServiceDto;
import org.hamyari.cities.api.ServicePageDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.web.Cursor;
import org.hamyari.platform.web.Versions;

/** The city's list as officials read and classify it. All of it prepares and is open to a city of any stage. */
@ApplicationScoped
public class Services {

    private final ServiceRepository services;
    private final ScreeningRepository screenings;
    private final CityServices cityServices;
    private final CityRegister register;
    private final Cursor cursors;

    Services(ServiceRepository services, ScreeningRepository screenings, CityServices cityServices, CityRegister register, Cursor cursors) {
        this.services = services;
        this.screenings = screenings;
        this.cityServices = cityServices;
        this.register = register;
        this.cursors = cursors;
    }

    @Transactional
    ServicePageDto list(String cityId, ServiceSearch search, String cursor, int limit) {
        register.requireKnown(cityId);
        String scope = search.scope(cityId);
        Optional<ServicePlace> from = cursors.read(scope, cursor).map(ServicePlace::of);
        List<ServiceItem> found = services.matching(cityId, search, from, limit + 1);
        boolean more = found.size() > limit;
        boolean back = from.isPresent() && from.get().back();
        List<ServiceItem> items = back ? found.stream().limit(limit).toList().reversed() : found.stream().limit(limit).toList();
        String next = (back || more) && !items.isEmpty() ? cursors.after(scope, ServicePlace.after(items.getLast())) : null;
        String previous = (back ? more : from.isPresent()) && !items.isEmpty() ? cursors.after(scope, ServicePlace.before(items.getFirst())) : null;
        return new ServicePageDto(items.stream().map(ServiceItem::toDto).toList(), services.count(cityId, search), new PageDto(next, previous));
    }

    @Transactional
    ServiceDetailDto get(String cityId, UUID id) {
        ServiceItem item = cityServices.require(cityId, id);
        return new ServiceDetailDto(item.toDto(), services.above(cityId, item).stream().map(ServiceItem::toDto).toList(), screenings.of(cityId, id));
    }

    /** Says how the crowd could fund a service; refuses whoever has not seen its newest version. */
    @Transactional
    ServiceDto classify(String cityId, UUID id, String ifMatch, ServiceClassificationDto classification) {
        ServiceItem item = cityServices.hold(cityId, id);
        Versions.requireMatch(ifMatch, item.version());
        services.classify(cityId, id, classification.funding().name(), classification.continuity().name());
        return cityServices.require(cityId, id).toDto();
    }
}
