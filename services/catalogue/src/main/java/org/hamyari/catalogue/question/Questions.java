package org.hamyari.catalogue.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamyari.catalogue.api.QuestionDto;
import org.hamyari.catalogue.api.StatementDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/**
 * Questions that people ask about a public project. The owner, or a moderator in the owner's stead, answers each once, within the working
 * days of the installation; whoever is late is reminded and seen to be late.
 */
@ApplicationScoped
public class Questions {

    private final Projects projects;
    private final QuestionRepository questions;
    private final QuestionLimits limits;
    private final QuestionLetters letters;
    private final Caller caller;
    private final Clock clock;

    Questions(Projects projects, QuestionRepository questions, QuestionLimits limits, QuestionLetters letters, Caller caller, Clock clock) {
        this.projects = projects;
        this.questions = questions;
        this.limits = limits;
        this.letters = letters;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks, in the running transaction. */
    QuestionDto ask(String cityId, UUID projectId, StatementDto statement) {
        ProjectFacts project = projects.require(cityId, projectId);
        if (!project.isPublic()) {
            throw new DomainException(new DomainError.Conflict("not-public"));
        }
        Said asked = Said.of(statement, "");
        limits.requireRoom(questions.lockOpenOf(cityId, projectId, caller.subject()));
        Instant now = now();
        UUID id = UUID.randomUUID();
        questions.add(cityId, id, projectId, caller.subject(), asked, now, limits.dueAt(cityId, now));
        Question question = require(cityId, projectId, id);
        letters.asked(cityId, question);
        return dto(question);
    }

    /** Answers, in the running transaction. */
    QuestionDto answer(String cityId, UUID projectId, UUID id, StatementDto statement) {
        ProjectFacts project = projects.requireOwnedOrModerated(cityId, projectId);
        Question question = lock(cityId, projectId, id);
        question.state().to(QuestionState.ANSWERED);
        Said answer = Said.of(statement, "");
        questions.answer(cityId, id, answer, caller.subject(), project.owner().equals(caller.subject()), now());
        letters.answered(project, question, answer);
        return dto(require(cityId, projectId, id));
    }

    /** Hides, in the running transaction. */
    QuestionDto hide(String cityId, UUID projectId, UUID id, String typed) {
        projects.requireOfOthers(cityId, projectId);
        lock(cityId, projectId, id).state().to(QuestionState.HIDDEN);
        questions.hide(cityId, id, Said.reason(typed, "/reason"), caller.subject());
        return dto(require(cityId, projectId, id));
    }

    private QuestionDto dto(Question question) {
        return question.toDto(now(), caller.subjectIfKnown());
    }

    private Question lock(String cityId, UUID projectId, UUID id) {
        return questions.lock(cityId, projectId, id).orElseThrow(Questions::unknown);
    }

    private Question require(String cityId, UUID projectId, UUID id) {
        return questions.of(cityId, projectId, id).orElseThrow(Questions::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("question"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
