package org.hamyari.cities.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.CityDto;
import org.hamyari.cities.api.CityPageDto;
import org.hamyari.cities.api.CityRegistrationDto;
import org.hamyari.cities.api.CitySettingsDto;
import org.hamyari.cities.history.StageMoves;
import org.hamyari.cities.organization.Organizations;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;
import org.hamyari.platform.web.Versions;

/** The register of cities. Every change is told as the whole city with its new version, in the transaction of the change. */
@ApplicationScoped
public class CityRegister {

    private final CityRepository cities;
    private final Organizations organizations;
    private final CityStates states;
    private final StageMoves moves;
    private final CitySettings settings;
    private final Cursor cursors;

    CityRegister(CityRepository cities, Organizations organizations, CityStates states, StageMoves moves, CitySettings settings,
            Cursor cursors) {
        this.cities = cities;
        this.organizations = organizations;
        this.states = states;
        this.moves = moves;
        this.settings = settings;
        this.cursors = cursors;
    }

    @Transactional
    CityPageDto list(Optional<Stage> stage, String cursor, int limit) {
        String scope = "listCities:" + stage;
        String after = cursors.read(scope, cursor).map(List::getFirst).orElse("");
        List<City> found = cities.after(after, stage, limit + 1);
        List<CityDto> items = found.stream().limit(limit).map(states::of).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().id()) : null;
        return new CityPageDto(items, new PageDto(next, null));
    }

    @Transactional
    CityDto get(String cityId) {
        return states.of(require(cityId));
    }

    /** Adds a city, in the running transaction; its organization in the identity service follows. */
    CityDto register(CityRegistrationDto request) {
        if (cities.findByIdOptional(request.id()).isPresent()) {
            throw new DomainException(new DomainError.Conflict("city-exists", request.id()));
        }
        City city = City.register(request, states.policyInForce(), settings.anyFirstStage());
        cities.persistAndFlush(city);
        organizations.want(request.id(), request.name());
        moves.begin(request.id(), city.stage());
        return states.tell(city);
    }

    @Transactional
    CityDto change(String cityId, String ifMatch, CitySettingsDto changed) {
        City city = lock(cityId);
        Versions.requireMatch(ifMatch, city.version());
        long before = city.version();
        city.set(changed);
        cities.flush();
        organizations.rename(cityId, changed.name());
        return city.version() == before ? states.of(city) : states.tell(city);
    }

    /** Moves a city to another stage by an approved request, in the running transaction; the move and the figures of the day are kept. */
    public void move(String cityId, Stage target, UUID requestId, String reason, String decisionReason) {
        City city = lock(cityId);
        moves.record(cityId, city.stage(), target, requestId, reason, decisionReason);
        city.moveTo(target);
        cities.flush();
        states.tell(city);
    }

    /** The city's stage now; 404 where there is no such city. */
    public Stage stage(String cityId) {
        return require(cityId).stage();
    }

    /** The city's stage, which stays until the transaction ends; 404 where there is no such city. */
    public Stage holdStage(String cityId) {
        return lock(cityId).stage();
    }

    /** The cities whose capabilities were told last by another version of the policy. */
    @Transactional
    List<String> notYetBy(int policyVersion) {
        return cities.notYetBy(policyVersion);
    }

    /** Lets a city do what this version of the policy says, in the running transaction. */
    void applyPolicy(String cityId, int policyVersion) {
        City city = lock(cityId);
        if (city.policyVersion() < policyVersion) {
            city.follow(policyVersion);
            cities.flush();
            states.tell(city);
        }
    }

    /** Refuses an unknown city with 404. */
    public void requireKnown(String cityId) {
        require(cityId);
    }

    private City lock(String cityId) {
        return Optional.ofNullable(cities.findById(cityId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(CityRegister::unknown);
    }

    private City require(String cityId) {
        return cities.findByIdOptional(cityId).orElseThrow(CityRegister::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("city"));
    }
}
