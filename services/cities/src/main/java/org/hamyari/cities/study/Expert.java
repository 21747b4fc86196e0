package org.hamyari.cities.study;

import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.ExpertKindDto;
import org.hamyari.cities.api.SeatStateDto;

/** A seat in a study, which may be on several panels; who sits on it stands apart. */
record Expert(UUID id, ExpertKindDto kind, int years, SeatStateDto state, String subject, boolean publishName, List<UUID> panels) {

    /** How the expert can be reached. Its text is never logged. */
    record Contact(UUID expert, String name, String email, String language) {
        @Override
        public String toString() {
            return "Contact[***]";
        }
    }
}
