package org.hamyari.catalogue.share;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** A winner of a published vote, with the city money that the vote gives it. */
record VoteWon(UUID processId, LocalizedTextDto processTitle, String itemId, LocalizedTextDto title, Money cost, long votes, Instant publishedAt) {
}
