package org.hamyari.cities.study;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.cities.api.BriefingInputDto;
import org.hamyari.cities.api.StudyOriginDto;
import org.hamyari.cities.api.StudyRulesDto;
import org.hamyari.cities.api.StudySourceDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/**
 * A study by the Delphi method. Until round 1 opens everything can be changed, from then on nothing that decides its result.
 *
 * @param round the newest round, 0 before the first; rounds are common to all panels that still rate
 */
record Study(UUID id, String cityId, StudyOriginDto origin, StudyState state, LocalizedTextDto title, LocalizedTextDto purpose,
        StudyRulesDto rules, StudySourceDto source, BriefingInputDto briefing, int round, boolean roundOpen, Instant openedAt,
        Instant finishedAt, Instant publishedAt, int version) {

    void requireDraft() {
        if (state != StudyState.DRAFT) {
            throw new DomainException(new DomainError.Conflict("study-opened"));
        }
    }

    /** Refuses unless this very round takes ratings; a round that never was is not found. */
    void requireOpen(int number) {
        requireRound(number);
        if (!roundOpen || number != round) {
            throw new DomainException(new DomainError.Conflict("round-closed", number));
        }
    }

    void requireRound(int number) {
        if (number < 1 || number > round) {
            throw new DomainException(new DomainError.NotFound("round"));
        }
    }
}
