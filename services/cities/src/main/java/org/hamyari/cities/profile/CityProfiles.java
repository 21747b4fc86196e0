package org.hamyari.cities.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import org.hamyari.cities.api.CityProfileDto;
import org.hamyari.cities.api.CityProfileInputDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Versions;

/** How cities present themselves. A change is made by who knows the version it changes. */
@ApplicationScoped
public class CityProfiles {

    private final CityProfileRepository profiles;
    private final CityRegister register;
    private final Sql sql;

    CityProfiles(CityProfileRepository profiles, CityRegister register, Sql sql) {
        this.profiles = profiles;
        this.register = register;
        this.sql = sql;
    }

    /** A picture with the version of the profile it belongs to. */
    record Picture(InputStream content, long version) {
    }

    @Transactional
    CityProfileDto get(String cityId) {
        register.requireKnown(cityId);
        return find(cityId).toDto();
    }

    @Transactional
    Picture picture(String cityId) {
        register.requireKnown(cityId);
        byte[] png = sql.first("select picture from city_emblem where city_id = ?", row -> row.getBytes(1), cityId)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("picture")));
        return new Picture(new ByteArrayInputStream(png), find(cityId).version);
    }

    @Transactional
    CityProfileDto change(String cityId, String ifMatch, CityProfileInputDto input) {
        return change(cityId, ifMatch, profile -> profile.set(input));
    }

    @Transactional
    CityProfileDto show(String cityId, String ifMatch, Emblems.Drawn picture) {
        CityProfileDto shown = change(cityId, ifMatch, profile -> profile.show(picture));
        sql.update("insert into city_emblem values (?, ?) on conflict (city_id) do update set picture = excluded.picture", cityId, picture.png());
        return shown;
    }

    /** The city's row is held: two first changes at once would both find no profile. */
    private CityProfileDto change(String cityId, String ifMatch, Consumer<CityProfile> change) {
        register.holdStage(cityId);
        CityProfile profile = find(cityId);
        Versions.requireMatch(ifMatch, profile.version);
        change.accept(profile);
        if (!profiles.isPersistent(profile)) {
            profile.version = 1;
            profiles.persist(profile);
        }
        profiles.flush();
        return profile.toDto();
    }

    private CityProfile find(String cityId) {
        return profiles.findByIdOptional(cityId).orElseGet(() -> CityProfile.empty(cityId));
    }
}
