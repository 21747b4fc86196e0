package org.hamyari.catalogue.question;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.talk.TalkSettings;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;

/** Reminds owners of answers that are due or late, each once and in a transaction of its own. Two instances at once do no harm. */
@ApplicationScoped
class QuestionClock {

    private final Sql across;
    private final InCity inCity;
    private final QuestionRepository questions;
    private final QuestionLetters letters;
    private final TalkSettings settings;
    private final Clock clock;

    QuestionClock(@AcrossCities Sql across, InCity inCity, QuestionRepository questions, QuestionLetters letters, TalkSettings settings, Clock clock) {
        this.across = across;
        this.inCity = inCity;
        this.questions = questions;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${hamyari.talk.look-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        remind(clock.instant());
    }

    /** Writes the letters that are due at that moment and have not been written. */
    void remind(Instant now) {
        across.list("""
                select city_id, project_id, id from question
                where state = 'OPEN' and told_late_at is null and due_at < ? and (reminded_at is null or due_at < ?) order by due_at limit ?""",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                now.plus(settings.reminderBefore()), now, settings.batch())
                .forEach(due -> inCity.run(due.cityId, () -> write(due, now)));
    }

    private void write(Due due, Instant now) {
        Question question = questions.lock(due.cityId, due.projectId, due.id).orElseThrow();
        if (question.state() != QuestionState.OPEN) {
            return;
        }
        boolean late = question.isLate(now);
        if (late ? questions.toldLate(due.cityId, due.id, now) : questions.reminded(due.cityId, due.id, now)) {
            letters.toOwner(late ? "question-late" : "question-due", due.cityId, question);
        }
    }

    private record Due(String cityId, UUID projectId, UUID id) {
    }
}
