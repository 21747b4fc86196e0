package org.hamyari.cities.factor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.input.Listing.Range;

@ApplicationScoped
class FactorRepository implements PanacheRepositoryBase<Factor, UUID> {

    List<Factor> standing(String cityId, Range rows) {
        return find("cityId = ?1 and withdrawnAt is null order by since desc, id", cityId).range(rows.from(), rows.to()).list();
    }

    Optional<Factor> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }
}
