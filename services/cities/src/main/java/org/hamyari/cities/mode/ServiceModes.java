package org.hamyari.cities.mode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.CostBaselineInputDto;
import org.hamyari.cities.api.DeliveryModeDto;
import org.hamyari.cities.api.ServiceInModeDto;
import org.hamyari.cities.api.ServiceModeDto;
import org.hamyari.cities.api.ServiceModeHistoryDto;
import org.hamyari.cities.api.ServiceModeInputDto;
import org.hamyari.cities.api.ServiceModePageDto;
import org.hamyari.cities.service.CityServices;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.city.City;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** Who runs a service from a day on, with the reason, and what contractors cost beside it. History only grows. */
@ApplicationScoped
public class ServiceModes {

    private static final int FURTHEST_YEARS = 1;

    private final ModeRepository modes;
    private final CityServices services;
    private final Cities cities;
    private final Caller caller;
    private final Cursor cursors;
    private final Clock clock;

    ServiceModes(ModeRepository modes, CityServices services, Cities cities, Caller caller, Cursor cursors, Clock clock) {
        this.modes = modes;
        this.services = services;
        this.cities = cities;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    ServiceModePageDto list(String cityId, Optional<DeliveryModeDto> mode, String cursor, int limit) {
        String scope = "listServiceModes:" + cityId + ":" + mode;
        int offset = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
        LocalDate today = today(cityId);
        List<ServiceInModeDto> found = modes.today(cityId, today, mode, offset, limit + 1);
        String next = found.size() > limit ? cursors.after(scope, offset + limit) : null;
        return new ServiceModePageDto(found.stream().limit(limit).toList(), modes.counts(cityId, today), new PageDto(next, null));
    }

    @Transactional
    ServiceModeHistoryDto get(String cityId, UUID serviceId) {
        services.requireKnown(cityId, serviceId);
        return history(cityId, serviceId);
    }

    /** Sets the mode from a day on, in the running transaction. */
    ServiceModeHistoryDto set(String cityId, UUID serviceId, ServiceModeInputDto input) {
        services.holdDecidable(cityId, serviceId);
        if (input.since().isAfter(today(cityId).plusYears(FURTHEST_YEARS))) {
            throw new DomainException(Invalid.field("/since", "day-too-far"));
        }
        Optional<ServiceModeDto> before = modes.of(cityId, serviceId).stream().findFirst();
        if (before.isPresent() && !input.since().isAfter(before.get().since())) {
            throw new DomainException(Invalid.field("/since", "day-not-after", before.get().since()));
        }
        if (before.isPresent() && before.get().mode() == input.mode()) {
            throw new DomainException(Invalid.field("/mode", "mode-unchanged"));
        }
        modes.add(cityId, serviceId, input, caller.subject());
        return history(cityId, serviceId);
    }

    /** Records what a contractor cost, in the running transaction. */
    ServiceModeHistoryDto addBaseline(String cityId, UUID serviceId, CostBaselineInputDto input) {
        services.holdDecidable(cityId, serviceId);
        Money cost = Money.positive(input.cost(), cities.require(cityId).currency(), "/cost");
        if (input.periodEnd().isBefore(input.periodStart())) {
            throw new DomainException(Invalid.field("/periodEnd", "period-ends-early"));
        }
        modes.addBaseline(cityId, serviceId, cost, input, caller.subject());
        return history(cityId, serviceId);
    }

    private ServiceModeHistoryDto history(String cityId, UUID serviceId) {
        List<ServiceModeDto> all = modes.of(cityId, serviceId);
        LocalDate today = today(cityId);
        DeliveryModeDto current = all.stream().filter(mode -> !mode.since().isAfter(today)).findFirst().map(ServiceModeDto::mode).orElse(null);
        return new ServiceModeHistoryDto(current, all, modes.baselines(cityId, serviceId));
    }

    private LocalDate today(String cityId) {
        return LocalDate.ofInstant(clock.instant(), cities.find(cityId).map(City::zone).orElse(ZoneOffset.UTC));
    }
}
