package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.api.ExclusionReasonDto;
import org.hamyari.cities.api.ScreeningInputDto;
import org.hamyari.cities.api.ScreeningResultDto;
import org.hamyari.cities.api.VerdictDto;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** The legal screening: one verdict for many items, all or none, each kept in the item's history. Reasons are the fixed list of the study. */
@ApplicationScoped
public class Screenings {

    private final ServiceRepository services;
    private final ScreeningRepository screenings;
    private final Caller caller;

    Screenings(ServiceRepository services, ScreeningRepository screenings, Caller caller) {
        this.services = services;
        this.screenings = screenings;
        this.caller = caller;
    }

    /** Screens, in the running transaction. */
    ScreeningResultDto screen(String cityId, ScreeningInputDto input) {
        List<String> reasons = input.reasons() == null ? List.of() : input.reasons().stream().distinct().map(ExclusionReasonDto::name).toList();
        if (input.verdict() == VerdictDto.EXCLUDED && reasons.isEmpty()) {
            throw new DomainException(Invalid.field("/reasons", "reason-missing"));
        }
        if (input.verdict() == VerdictDto.KEPT && !reasons.isEmpty()) {
            throw new DomainException(Invalid.field("/reasons", "reason-not-wanted"));
        }
        List<UUID> ids = input.serviceIds().stream().distinct().toList();
        requireDecidable(cityId, input.serviceIds());
        services.judge(cityId, ids, input.verdict().name());
        screenings.add(cityId, ids, input.verdict().name(), reasons, input.note(), caller.subject());
        return new ScreeningResultDto(ids.size());
    }

    private void requireDecidable(String cityId, List<UUID> ids) {
        Map<UUID, ServiceItem> held = new HashMap<>();
        services.hold(cityId, ids).forEach(item -> held.put(item.id(), item));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size() && errors.size() < ListErrors.MOST; i++) {
            ServiceItem item = held.get(ids.get(i));
            if (item == null || !item.isDecidable()) {
                errors.add(new FieldError("/serviceIds/" + i, item == null ? "unknown-service" : "service-not-decidable", List.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw new DomainException(new Invalid(errors));
        }
    }
}
