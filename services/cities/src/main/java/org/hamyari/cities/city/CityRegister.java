package org.hamyari.cities.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.CityDto;
import org.hamyari.cities.api.CityPageDto;
import org.hamyari.cities.api.CityRegistrationDto;
import org.hamyari.cities.api.CitySettingsDto;
import org.hamyari.cities.organization.Organizations;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;
import org.hamyari.platform.web.Versions;

/** The register of cities. Every change is told as the whole city with its new version, in the transaction of the change. */
@ApplicationScoped
public class CityRegister {

    private final CityRepository cities;
    private final Organizations organizations;
    private final Outbox outbox;
    private final Cursor cursors;

    CityRegister(CityRepository cities, Organizations organizations, Outbox outbox, Cursor cursors) {
        this.cities = cities;
        this.organizations = organizations;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    CityPageDto list(Optional<Stage> stage, String cursor, int limit) {
        String scope = "listCities:" + stage;
        String after = cursors.read(scope, cursor).map(List::getFirst).orElse("");
        List<City> found = cities.after(after, stage, limit + 1);
        List<CityDto> items = found.stream().limit(limit).map(City::toDto).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().id()) : null;
        return new CityPageDto(items, new PageDto(next, null));
    }

    @Transactional
    CityDto get(String cityId) {
        return require(cityId).toDto();
    }

    /** Adds a city, in the running transaction; its organization in the identity service follows. */
    CityDto register(CityRegistrationDto request) {
        if (cities.findByIdOptional(request.id()).isPresent()) {
            throw new DomainException(new DomainError.Conflict("city-exists", request.id()));
        }
        City city = City.register(request);
        cities.persistAndFlush(city);
        organizations.want(request.id(), request.name());
        return tell(city);
    }

    @Transactional
    CityDto change(String cityId, String ifMatch, CitySettingsDto settings) {
        City city = lock(cityId);
        Versions.requireMatch(ifMatch, city.version());
        long before = city.version();
        city.set(settings);
        cities.flush();
        organizations.rename(cityId, settings.name());
        return city.version() == before ? city.toDto() : tell(city);
    }

    /** Moves a city to another stage, in the running transaction. */
    public void move(String cityId, Stage target) {
        City city = lock(cityId);
        city.moveTo(target);
        cities.flush();
        tell(city);
    }

    /** The city's stage, which stays until the transaction ends; 404 where there is no such city. */
    public Stage holdStage(String cityId) {
        return lock(cityId).stage();
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

    private CityDto tell(City city) {
        CityDto state = city.toDto();
        outbox.publish(new CityState(state));
        return state;
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("city"));
    }
}
