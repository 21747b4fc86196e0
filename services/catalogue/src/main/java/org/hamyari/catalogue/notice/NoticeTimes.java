package org.hamyari.catalogue.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hamyari.catalogue.talk.Deadlines;

/** Until when each step is taken, in working days of the city. */
@ApplicationScoped
class NoticeTimes {

    private final Deadlines deadlines;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeTimes(Deadlines deadlines, NoticeSettings settings, Clock clock) {
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    // The database keeps microseconds.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Instant look(String cityId, Instant from) {
        return deadlines.after(cityId, from, settings.lookWorkingDays());
    }

    Instant reply(String cityId, Instant from) {
        return deadlines.after(cityId, from, settings.replyWorkingDays());
    }

    Instant decision(String cityId, Instant from) {
        return deadlines.after(cityId, from, settings.decisionWorkingDays());
    }
}
