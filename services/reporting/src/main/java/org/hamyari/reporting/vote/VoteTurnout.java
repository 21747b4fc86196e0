package org.hamyari.reporting.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

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
    Instant openedAt;
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

    /** Takes a step in; one that was overtaken adds its title and times at most. */
    void take(VoteStep told, VoteHandler.Vote vote, Instant at) {
        boolean furthest = told.compareTo(step) >= 0;
        if (vote.title() != null && (titleFa == null && titleEn == null || furthest)) {
            titleFa = vote.title().fa();
            titleEn = vote.title().en();
        }
        if (furthest) {
            step = told;
            rollEntries = vote.rollEntries();
            ballots = vote.ballots();
        }
        if (vote.openedAt() != null) {
            openedAt = vote.openedAt();
        }
        // A vote without a closing of its own (an imported one) closes with its publication; a closing is always the earlier of the two.
        Instant end = vote.closedAt() == null ? vote.publishedAt() : vote.closedAt();
        if (end != null && (closedAt == null || end.isBefore(closedAt))) {
            closedAt = end;
        }
        asOf = asOf.isBefore(at) ? at : asOf;
    }
}
