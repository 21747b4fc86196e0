package org.hamyari.cities.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hamyari.cities.api.LessonRecordDto;
import org.hamyari.cities.api.TrackRecordDto;
import org.hamyari.cities.api.TrainingRecordsDto;
import org.hamyari.platform.security.Caller;

/** How far the caller has come in a city. */
@ApplicationScoped
class TrainingRecords {

    private final AttemptRepository attempts;
    private final Courses courses;
    private final Certificates certificates;
    private final TrainingSettings settings;
    private final Caller caller;
    private final Clock clock;

    TrainingRecords(AttemptRepository attempts, Courses courses, Certificates certificates, TrainingSettings settings, Caller caller, Clock clock) {
        this.attempts = attempts;
        this.courses = courses;
        this.certificates = certificates;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    TrainingRecordsDto own(String cityId) {
        String subject = caller.subject();
        List<Attempt> mine = attempts.of(cityId, subject);
        Instant now = clock.instant();
        return new TrainingRecordsDto(courses.all().stream()
                .map(course -> new TrackRecordDto(course.track(),
                        course.lessons().stream().map(lesson -> record(lesson, mine, now)).toList(),
                        certificates.own(cityId, subject, course.track()).orElse(null)))
                .toList());
    }

    private LessonRecordDto record(String lesson, List<Attempt> mine, Instant now) {
        List<Attempt> tries = mine.stream().filter(attempt -> attempt.lessonId.equals(lesson)).toList();
        Optional<Attempt> pass = tries.stream().filter(Attempt::isPassed).findFirst();
        Optional<Attempt> open = tries.stream().filter(attempt -> attempt.stateAt(now) == AttemptState.OPEN).findFirst();
        Integer best = tries.stream().map(Attempt::percent).filter(Objects::nonNull).max(Integer::compare).orElse(null);
        Instant retry = tries.stream().filter(attempt -> attempt.state == AttemptState.FAILED).findFirst()
                .map(failed -> failed.submittedAt.plus(settings.waitBetweenAttempts())).filter(now::isBefore).orElse(null);
        return new LessonRecordDto(lesson, tries.size(), best, pass.map(attempt -> attempt.submittedAt).orElse(null),
                pass.map(attempt -> attempt.lessonVersion).orElse(null), open.map(attempt -> attempt.id).orElse(null), retry);
    }
}
