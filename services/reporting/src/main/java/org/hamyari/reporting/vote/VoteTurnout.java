package org.hamyari.reporting.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;

/** How many were on the roll of a vote and how many took part, as told at its furthest step. */
@Entity
public class VoteTurnout {

    String cityId;
    @Id
    UUID processId;
    String titleFa;
    String titleEn;
    @Enumerated(EnumType.STRING)
    VoteStep step;
    long rollEntries;
    long ballots;
    Instant closedAt;
    Instant asOf;

    static VoteTurnout of(String cityId, UUID processId, VoteStep step, Instant at) {
        VoteTurnout vote = new VoteTurnout();
        vote.cityId = cityId;
        vote.processId = processId;
        vote.step = step;
        vote.asOf = at;
        return vote;
    }

    /** Takes a step in; one that was overtaken adds its title at most. */
    void take(VoteStep told, LocalizedTextDto title, long roll, long cast, Instant end, Instant at) {
        if (title != null && (titleFa == null && titleEn == null || told.compareTo(step) >= 0)) {
            titleFa = title.fa();
            titleEn = title.en();
        }
        if (told.compareTo(step) >= 0) {
            step = told;
            rollEntries = roll;
            ballots = cast;
        }
        // A vote without a closing of its own (an imported one) closes with its publication; a closing is always the earlier of the two.
        if (end != null && (closedAt == null || end.isBefore(closedAt))) {
            closedAt = end;
        }
        asOf = asOf.isBefore(at) ? at : asOf;
    }
}
