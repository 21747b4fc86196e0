package org.hamyari.catalogue.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hamyari.catalogue.talk.Deadlines;
import org.hamyari.catalogue.talk.TalkSettings;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Until when a question is answered, and how many one person may have waiting. */
@ApplicationScoped
class QuestionLimits {

    private final Deadlines deadlines;
    private final TalkSettings settings;

    QuestionLimits(Deadlines deadlines, TalkSettings settings) {
        this.deadlines = deadlines;
        this.settings = settings;
    }

    void requireRoom(long open) {
        if (open >= settings.mostOpenQuestions()) {
            throw new DomainException(new DomainError.Conflict("too-many-questions", settings.mostOpenQuestions()));
        }
    }

    Instant dueAt(String cityId, Instant askedAt) {
        return deadlines.after(cityId, askedAt, settings.questionWorkingDays());
    }
}
