package org.hamyari.catalogue.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hamyari.catalogue.talk.Deadlines;
import org.hamyari.catalogue.talk.TalkSettings;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Until when a complaint is answered, and how many one person may have waiting. */
@ApplicationScoped
class ComplaintLimits {

    private final Deadlines deadlines;
    private final TalkSettings settings;

    ComplaintLimits(Deadlines deadlines, TalkSettings settings) {
        this.deadlines = deadlines;
        this.settings = settings;
    }

    void requireRoom(long open) {
        if (open >= settings.mostOpenComplaints()) {
            throw new DomainException(new DomainError.Conflict("too-many-complaints", settings.mostOpenComplaints()));
        }
    }

    Instant dueAt(String cityId, Instant filedAt) {
        return deadlines.after(cityId, filedAt, settings.complaintWorkingDays());
    }
}
