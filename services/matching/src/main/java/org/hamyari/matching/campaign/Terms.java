package org.hamyari.matching.campaign;

import java.time.Instant;
import java.util.UUID;

/** The members of {@code campaign.opened} and {@code campaign.amended} that matter here. */
public record Terms(UUID projectId, String categoryId, String currency, Instant closesAt, int termsVersion, String owner) {
}
