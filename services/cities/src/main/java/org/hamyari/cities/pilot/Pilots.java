package org.hamyari.cities.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamyari.cities.api.PilotDto;
import org.hamyari.cities.api.PilotEvaluationInputDto;
import org.hamyari.cities.api.PilotInputDto;
import org.hamyari.cities.api.PilotPageDto;
import org.hamyari.cities.api.PilotStateDto;
import org.hamyari.cities.api.PilotWideningDto;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/** Trying something in a few districts before the whole city. Each move stays in the history with its reason. */
@ApplicationScoped
class Pilots {

    private final PilotRepository pilots;
    private final PilotCity city;
    private final Listing listing;
    private final Caller caller;
    private final Clock clock;

    Pilots(PilotRepository pilots, PilotCity city, Listing listing, Caller caller, Clock clock) {
        this.pilots = pilots;
        this.city = city;
        this.listing = listing;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PilotPageDto list(String cityId, Optional<PilotStateDto> state, String cursor, int limit) {
        city.requireKnown(cityId);
        boolean all = seesDrafts(cityId);
        Listed<PilotDto> page = listing.page("listPilots:" + cityId + state + all, cursor, limit,
                rows -> pilots.newest(cityId, state.map(Enum::name).map(PilotState::valueOf), all, rows).stream()
                        .map(pilot -> pilot.toDto(all)).toList());
        return new PilotPageDto(page.items(), page.page());
    }

    @Transactional
    PilotDto get(String cityId, UUID id) {
        boolean all = seesDrafts(cityId);
        return pilots.of(cityId, id).filter(pilot -> all || !pilot.isDraft()).orElseThrow(Pilots::unknown).toDto(all);
    }

    /** Drafts, in the running transaction. */
    PilotDto draft(String cityId, PilotInputDto input) {
        city.requireKnown(cityId);
        Pilot pilot = Pilot.draft(cityId, input, caller.subject(), now());
        city.requireDistricts(cityId, input.districts());
        city.requireServices(cityId, PilotRules.orEmpty(input.services()));
        pilots.persistAndFlush(pilot);
        return pilot.toDto(true);
    }

    @Transactional
    PilotDto change(String cityId, UUID id, String ifMatch, PilotInputDto input) {
        return changed(cityId, id, pilot -> {
            Versions.requireMatch(ifMatch, pilot.version);
            pilot.set(input);
            city.requireDistricts(cityId, input.districts());
            city.requireServices(cityId, PilotRules.orEmpty(input.services()));
        });
    }

    @Transactional
    PilotDto evaluate(String cityId, UUID id, String ifMatch, PilotEvaluationInputDto input) {
        return changed(cityId, id, pilot -> {
            Versions.requireMatch(ifMatch, pilot.version);
            pilot.evaluate(input, city.currency(cityId), now());
        });
    }

    /** Starts, in the running transaction. */
    PilotDto start(String cityId, UUID id, String reason) {
        return changed(cityId, id, pilot -> pilot.start(reason, city.today(cityId), now()));
    }

    /** Widens, in the running transaction. */
    PilotDto widen(String cityId, UUID id, PilotWideningDto input) {
        return changed(cityId, id, pilot -> {
            pilot.widen(input.districts(), input.reason(), now());
            city.requireDistricts(cityId, input.districts());
        });
    }

    /** Ends, in the running transaction. */
    PilotDto end(String cityId, UUID id, String reason) {
        return changed(cityId, id, pilot -> pilot.end(reason, now()));
    }

    private PilotDto changed(String cityId, UUID id, Consumer<Pilot> change) {
        Pilot pilot = pilots.of(cityId, id).orElseThrow(Pilots::unknown);
        change.accept(pilot);
        pilots.flush();
        return pilot.toDto(true);
    }

    private boolean seesDrafts(String cityId) {
        return caller.hasRole(cityId, "city-admin") || caller.hasRole(cityId, "auditor");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("pilot"));
    }
}
