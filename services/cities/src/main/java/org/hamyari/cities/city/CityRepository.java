package org.hamyari.cities.city;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.stage.Stage;

@ApplicationScoped
class CityRepository implements PanacheRepositoryBase<City, String> {

    /** The next cities after an id, in the order of ids. */
    List<City> after(String id, Optional<Stage> stage, int limit) {
        return stage.map(wanted -> find("cityId > ?1 and stage = ?2 order by cityId", id, wanted))
                .orElseGet(() -> find("cityId > ?1 order by cityId", id))
                .range(0, limit - 1).list();
    }

    /** Ids of the cities whose capabilities follow another version of the policy. */
    List<String> notYetBy(int policyVersion) {
        return find("policyVersion < ?1 order by cityId", policyVersion).stream().map(city -> city.cityId).toList();
    }
}
