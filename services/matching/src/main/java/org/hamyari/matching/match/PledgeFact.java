package org.hamyari.matching.match;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;

/** The members of {@code pledge.captured} and {@code pledge.refunded} that matter here; each has its own time. */
public record PledgeFact(UUID pledgeId, UUID projectId, MoneyDto amount, String donor, UUID reservationId, Instant capturedAt,
        Instant refundedAt) {
}
