package org.hamyari.cities.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.input.Listing.Range;

@ApplicationScoped
class OfficerRepository implements PanacheRepositoryBase<Officer, UUID> {

    // A city with more officers at once has made a mistake.
    private static final int MOST_AT_ONCE = 200;
    private static final String IN_OFFICE = "cityId = ?1 and since <= ?2 and (until is null or until >= ?2)";

    Optional<Officer> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    List<Officer> inOffice(String cityId, LocalDate day) {
        return find(IN_OFFICE + " order by responsible desc, since, id", cityId, day).range(0, MOST_AT_ONCE - 1).list();
    }

    List<Officer> all(String cityId, Range rows) {
        return find("cityId = ?1 order by case when until is null then 0 else 1 end, since desc, id", cityId).range(rows.from(), rows.to()).list();
    }

    long responsible(String cityId, LocalDate day) {
        return count(IN_OFFICE + " and responsible = true", cityId, day);
    }
}
