package org.hamyari.voting.tally;

import java.time.Duration;

/** The count was stopped because its time was over; nothing about the result can be said. */
public final class TallyTimeout extends RuntimeException {

    TallyTimeout(Duration limit) {
        super("the count took longer than " + limit);
    }
}
