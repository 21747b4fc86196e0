package org.hamyari.cities.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.api.AttemptAnswersDto;
import org.hamyari.cities.api.TrainingAttemptDto;
import org.hamyari.cities.training.Lesson.Question;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/**
 * Taking tests. A person has one open attempt a lesson, hands it in once, waits after failing, and needs to pass a version of a lesson only
 * once. The last lesson of a track brings its certificate.
 */
@ApplicationScoped
class Attempts {

    /** Who decides or looks for the city; other groups of an organization are no offices. */
    private static final Set<String> OFFICES =
            Set.of("city-admin", "moderator", "fund-manager", "finance-officer", "vote-officer", "auditor");

    private final AttemptRepository attempts;
    private final Courses courses;
    private final Certificates certificates;
    private final TrainingSettings settings;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Attempts(AttemptRepository attempts, Courses courses, Certificates certificates, TrainingSettings settings, Caller caller, Clock clock) {
        this.attempts = attempts;
        this.courses = courses;
        this.certificates = certificates;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Starts an attempt, or gives back the one that is open, in the running transaction. */
    TrainingAttemptDto start(String cityId, String lessonId) {
        Lesson lesson = courses.require(lessonId);
        Instant now = clock.instant();
        attempts.lock(cityId, caller.subject());
        List<Attempt> earlier = attempts.of(cityId, caller.subject(), lessonId);
        for (Attempt open : earlier.stream().filter(attempt -> attempt.state == AttemptState.OPEN).toList()) {
            if (open.stateAt(now) == AttemptState.OPEN && open.lessonVersion == lesson.version()) {
                return open.toDto(lesson, settings, now);
            }
            open.expire();
        }
        // The row of the expired one goes first: only one may be open.
        attempts.flush();
        requireNeeded(earlier, lesson, officesIn(cityId));
        requireWaited(earlier, now);
        Attempt attempt = Attempt.start(cityId, caller.subject(), lesson, random.nextLong(), settings.questionsDrawn(), now,
                settings.attemptOpenFor());
        attempts.persistAndFlush(attempt);
        return attempt.toDto(lesson, settings, now);
    }

    /** Hands an attempt in, in the running transaction. */
    TrainingAttemptDto handIn(String cityId, UUID id, AttemptAnswersDto answers) {
        Attempt attempt = attempts.ownLocked(cityId, caller.subject(), id).orElseThrow(Attempts::unknown);
        Instant now = clock.instant();
        switch (attempt.stateAt(now)) {
            case PASSED, FAILED -> throw new DomainException(new DomainError.Conflict("attempt-handed-in"));
            case EXPIRED -> throw new DomainException(new DomainError.Conflict("attempt-expired"));
            case OPEN -> {
                // What follows is for these.
            }
        }
        Lesson lesson = courses.require(attempt.lessonId);
        List<Question> paper = attempt.paper(lesson);
        if (paper.isEmpty()) {
            throw new DomainException(new DomainError.Conflict("attempt-outdated"));
        }
        Map<String, List<String>> chosen = Marking.read(paper, answers.answers());
        int right = Marking.count(paper, chosen);
        attempt.handIn(chosen, right, Marking.passes(right, paper.size(), settings.passPercent()), officesIn(cityId), now);
        attempts.flush();
        if (attempt.isPassed()) {
            certificates.issueWhenComplete(cityId, caller.subject(), attempt.track);
        }
        return attempt.toDto(lesson, settings, now);
    }

    @Transactional
    TrainingAttemptDto get(String cityId, UUID id) {
        Attempt attempt = attempts.own(cityId, caller.subject(), id).orElseThrow(Attempts::unknown);
        return attempt.toDto(courses.require(attempt.lessonId), settings, clock.instant());
    }

    /** A pass counts for the city only when its holder had an office: who has one now and had none then may pass again. */
    private static void requireNeeded(List<Attempt> earlier, Lesson lesson, Set<String> offices) {
        boolean enough = earlier.stream().filter(Attempt::isPassed).filter(attempt -> attempt.lessonVersion == lesson.version())
                .anyMatch(attempt -> offices.isEmpty() || attempt.offices != null);
        if (enough) {
            throw new DomainException(new DomainError.Conflict("lesson-passed"));
        }
    }

    private void requireWaited(List<Attempt> earlier, Instant now) {
        earlier.stream().filter(attempt -> attempt.state == AttemptState.FAILED).findFirst()
                .map(failed -> Duration.between(now, failed.submittedAt.plus(settings.waitBetweenAttempts())))
                .filter(Duration::isPositive)
                .ifPresent(left -> {
                    throw new DomainException(new DomainError.Conflict("attempt-too-early", left.plusSeconds(59).toMinutes()));
                });
    }

    private Set<String> officesIn(String cityId) {
        Set<String> offices = new HashSet<>(caller.rolesIn(cityId));
        offices.retainAll(OFFICES);
        return offices;
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("attempt"));
    }
}
