package org.hamyari.cities.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.api.FirstWaveDto;
import org.hamyari.cities.api.FirstWaveInputDto;
import org.hamyari.cities.api.FirstWavePageDto;
import org.hamyari.cities.api.NamedServiceDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.service.CityServices;
import org.hamyari.cities.wave.FirstWaveRepository.Published;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** The services a city starts with. Each version is published with the day of its review; the newest is in force, also when that is overdue. */
@ApplicationScoped
public class FirstWaves {

    private static final int FURTHEST_YEARS = 3;

    private final FirstWaveRepository waves;
    private final CityServices services;
    private final CityRegister register;
    private final CityDay day;
    private final Caller caller;
    private final Cursor cursors;

    FirstWaves(FirstWaveRepository waves, CityServices services, CityRegister register, CityDay day, Caller caller, Cursor cursors) {
        this.waves = waves;
        this.services = services;
        this.register = register;
        this.day = day;
        this.caller = caller;
        this.cursors = cursors;
    }

    @Transactional
    FirstWavePageDto list(String cityId, String cursor, int limit) {
        register.requireKnown(cityId);
        String scope = "listFirstWaves:" + cityId;
        int before = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(Integer.MAX_VALUE);
        List<Published> found = waves.before(cityId, before, limit + 1);
        List<FirstWaveDto> items = found.stream().limit(limit).map(wave -> dto(cityId, wave)).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().version()) : null;
        return new FirstWavePageDto(items, new PageDto(next, null));
    }

    /** Publishes the next version, in the running transaction. */
    FirstWaveDto publish(String cityId, FirstWaveInputDto input) {
        register.requireKnown(cityId);
        LocalDate today = day.today(cityId);
        if (!input.reviewOn().isAfter(today) || input.reviewOn().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new DomainException(Invalid.field("/reviewOn", "review-day-out-of-range"));
        }
        requireAssessable(cityId, input.serviceIds());
        waves.lock(cityId);
        int version = waves.add(cityId, input, caller.subject());
        return dto(cityId, waves.before(cityId, version + 1, 1).getFirst());
    }

    private void requireAssessable(String cityId, List<UUID> ids) {
        Set<UUID> assessable = services.assessable(cityId, ids).keySet();
        Set<UUID> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean twice = !seen.add(ids.get(i));
            if (twice || !assessable.contains(ids.get(i))) {
                errors.add(new FieldError("/serviceIds/" + i, twice ? "service-twice" : "service-not-kept", List.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw new DomainException(new Invalid(errors));
        }
    }

    private FirstWaveDto dto(String cityId, Published wave) {
        Map<UUID, LocalizedTextDto> names = services.names(cityId, wave.items());
        long overdue = wave.latest() ? daysOverdue(wave.reviewOn(), day.today(cityId)) : 0;
        return new FirstWaveDto(wave.version(), wave.items().stream().map(id -> new NamedServiceDto(id, names.get(id))).toList(), wave.reviewOn(),
                overdue, wave.note(), wave.publishedAt());
    }

    /** 0 up to the day itself. */
    static long daysOverdue(LocalDate reviewOn, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(reviewOn, today));
    }
}
