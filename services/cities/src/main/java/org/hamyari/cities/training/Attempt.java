package org.hamyari.cities.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hamyari.cities.api.AttemptOptionDto;
import org.hamyari.cities.api.AttemptQuestionDto;
import org.hamyari.cities.api.AttemptStateDto;
import org.hamyari.cities.api.TrainingAttemptDto;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.cities.training.Lesson.Question;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One try of a person at the test of a lesson. What is right is told only after the answers are in. */
@Entity
@Table(name = "training_attempt")
public class Attempt {

    String cityId;
    @Id
    UUID id;
    String subject;
    @Enumerated(EnumType.STRING)
    TrainingTrackDto track;
    String lessonId;
    int lessonVersion;
    long seed;
    @Enumerated(EnumType.STRING)
    AttemptState state;
    Instant startedAt;
    Instant expiresAt;
    Instant submittedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, List<String>> answers;
    int questions;
    Integer rightAnswers;
    String offices;

    static Attempt start(String cityId, String subject, Lesson lesson, long seed, int questions, Instant now, Duration openFor) {
        Attempt attempt = new Attempt();
        attempt.cityId = cityId;
        attempt.id = UUID.randomUUID();
        attempt.subject = subject;
        attempt.track = lesson.track();
        attempt.lessonId = lesson.id();
        attempt.lessonVersion = lesson.version();
        attempt.seed = seed;
        attempt.state = AttemptState.OPEN;
        attempt.startedAt = now;
        attempt.expiresAt = now.plus(openFor);
        attempt.questions = Math.min(questions, lesson.questions().size());
        return attempt;
    }

    /** Takes the answers in, with the offices that the person holds now. */
    void handIn(Map<String, List<String>> chosen, int right, boolean passed, Set<String> officesHeld, Instant now) {
        state = state.to(passed ? AttemptState.PASSED : AttemptState.FAILED);
        answers = chosen;
        rightAnswers = right;
        submittedAt = now;
        offices = officesHeld.isEmpty() ? null : String.join(",", new TreeSet<>(officesHeld));
    }

    void expire() {
        state = state.to(AttemptState.EXPIRED);
    }

    /** The state as of now: nobody needs to have looked for an attempt to expire. */
    AttemptState stateAt(Instant now) {
        return state == AttemptState.OPEN && now.isAfter(expiresAt) ? AttemptState.EXPIRED : state;
    }

    boolean isPassed() {
        return state == AttemptState.PASSED;
    }

    Integer percent() {
        return rightAnswers == null ? null : rightAnswers * 100 / questions;
    }

    /** The paper of this attempt; empty where the lesson is another by now. */
    List<Question> paper(Lesson lesson) {
        return lesson.version() == lessonVersion ? QuestionDraw.draw(lesson, seed, questions) : List.of();
    }

    TrainingAttemptDto toDto(Lesson lesson, TrainingSettings settings, Instant now) {
        Instant retry = state == AttemptState.FAILED ? submittedAt.plus(settings.waitBetweenAttempts()) : null;
        return new TrainingAttemptDto(id, lessonId, lessonVersion, AttemptStateDto.valueOf(stateAt(now).name()), startedAt, expiresAt,
                submittedAt, settings.passPercent(), rightAnswers, percent(), retry, paper(lesson).stream().map(this::question).toList());
    }

    private AttemptQuestionDto question(Question question) {
        if (answers == null) {
            return new AttemptQuestionDto(question.id(), question.kind(), question.text(),
                    question.options().stream().map(option -> new AttemptOptionDto(option.id(), option.text(), null, null)).toList(), null, null);
        }
        List<String> chosen = answers.getOrDefault(question.id(), List.of());
        return new AttemptQuestionDto(question.id(), question.kind(), question.text(), question.options().stream()
                .map(option -> new AttemptOptionDto(option.id(), option.text(), chosen.contains(option.id()), option.right())).toList(),
                Marking.isCorrect(question, chosen), question.explanation());
    }
}
