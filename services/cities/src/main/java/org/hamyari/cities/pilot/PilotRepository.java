package org.hamyari.cities.pilot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.input.Listing.Range;

@ApplicationScoped
class PilotRepository implements PanacheRepositoryBase<Pilot, UUID> {

    /** The newest pilots in one state or in any, with drafts or without. */
    List<Pilot> newest(String cityId, Optional<PilotState> state, boolean withDrafts, Range rows) {
        List<PilotState> wanted = Arrays.stream(PilotState.values()).filter(each -> withDrafts || each != PilotState.DRAFT)
                .filter(each -> state.isEmpty() || state.get() == each).toList();
        return find("cityId = ?1 and state in ?2 order by createdAt desc, id desc", cityId, wanted).range(rows.from(), rows.to()).list();
    }

    Optional<Pilot> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }
}
