package org.hamyari.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.money.Money;

/** One page of what moved on an account, newest first; {@code next} is where the following page starts, {@code null} on the last. */
public record Statement(Account account, List<Line> lines, Position next) {

    /** One transfer, or the end of a hold, seen from the account. */
    public record Line(UUID transactionId, int leg, TransferState state, boolean endsHold, boolean isDebit, Account counterpart,
            Money amount, Cause cause, Instant bookedAt, Position position) {
    }

    /** A place in the statement; it travels in a signed cursor. */
    public record Position(long xactId, UUID transactionId, int leg, int step) {
        static final Position NEWEST = new Position(Long.MAX_VALUE, new UUID(-1, -1), Short.MAX_VALUE, Short.MAX_VALUE);
    }
}
