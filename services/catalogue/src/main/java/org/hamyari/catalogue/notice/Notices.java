package org.hamyari.catalogue.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.NoticeDecisionDto;
import org.hamyari.catalogue.api.NoticeDto;
import org.hamyari.catalogue.api.NoticeInputDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/**
 * Objections to files and projects: filed in good faith, looked at, taken down with a reason, replied to by the owner, decided with a
 * reason; each step has its time, and both sides are written to. Nobody decides in his own matter, and what stays down for good takes a
 * second moderator. Modelled on the notice and action mechanism of Regulation (EU) 2022/2065, Articles 16, 17 and 20.
 */
@ApplicationScoped
public class Notices {

    private final NoticeRows rows;
    private final NoticeSubjects subjects;
    private final NoticeLetters letters;
    private final NoticeTimes times;
    private final Projects projects;
    private final Caller caller;

    Notices(NoticeRows rows, NoticeSubjects subjects, NoticeLetters letters, NoticeTimes times, Projects projects, Caller caller) {
        this.rows = rows;
        this.subjects = subjects;
        this.letters = letters;
        this.times = times;
        this.projects = projects;
        this.caller = caller;
    }

    /** Files an objection, in the running transaction. */
    NoticeDto file(String cityId, UUID projectId, NoticeInputDto input) {
        ProjectFacts project = projects.require(cityId, projectId);
        if (!project.isPublic()) {
            throw new DomainException(new DomainError.NotFound("project"));
        }
        if (project.owner().equals(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("own-notice"));
        }
        if (!Boolean.TRUE.equals(input.goodFaith())) {
            throw new DomainException(Invalid.field("/goodFaith", "good-faith"));
        }
        if (input.workUrl() != null && !"https".equals(input.workUrl().getScheme())) {
            throw new DomainException(Invalid.field("/workUrl", "not-https-address"));
        }
        Instant now = times.now();
        Notice notice = new Notice(UUID.randomUUID(), projectId, project.title(), subjects.kind(input), subjects.require(cityId, projectId, input),
                input.ground(), input.language(), Said.text(input.explanation(), "/explanation"),
                Optional.ofNullable(input.workUrl()).map(Object::toString).orElse(null), caller.subject(), now, NoticeState.RECEIVED,
                times.look(cityId, now), null, null, null);
        subjects.enter(cityId, notice);
        letters.received(project, notice);
        return required(cityId, notice.id()).toDto(now, caller.subjectIfKnown());
    }

    /** Hides the file or suspends the project, in the running transaction. */
    NoticeDto takeDown(String cityId, UUID id, String typed) {
        String reason = Said.text(typed, "/text");
        Notice notice = lockOfOthers(cityId, id);
        notice.state().to(NoticeState.TAKEN_DOWN);
        Instant now = times.now();
        Instant replyBy = times.reply(cityId, now);
        rows.takeDown(cityId, id, reason, caller.subject(), now, replyBy);
        subjects.settle(cityId, notice, NoticeState.TAKEN_DOWN, reason);
        letters.takenDown(projects.require(cityId, notice.projectId()), notice, reason, replyBy);
        return required(cityId, id).toDto(now, caller.subjectIfKnown());
    }

    /** The owner replies, in the running transaction. */
    NoticeDto reply(String cityId, UUID id, String typed) {
        String text = Said.text(typed, "/text");
        Notice notice = rows.lock(cityId, id).orElseThrow(Notices::unknown);
        projects.requireOwned(cityId, notice.projectId());
        notice.state().to(NoticeState.REPLIED);
        Instant now = times.now();
        rows.reply(cityId, id, text, now, times.decision(cityId, now));
        return required(cityId, id).toDto(now, caller.subjectIfKnown());
    }

    /** Decides, in the running transaction. */
    NoticeDto decide(String cityId, UUID id, NoticeDecisionDto decision) {
        String reason = Said.text(decision.reason(), "/reason");
        NoticeState outcome = NoticeState.valueOf(decision.outcome().name());
        Notice notice = lockOfOthers(cityId, id);
        notice.state().to(outcome);
        Instant now = times.now();
        if (outcome == NoticeState.UPHELD) {
            requireHeard(notice, now);
        }
        rows.decide(cityId, id, outcome, reason, caller.subject(), now);
        subjects.settle(cityId, notice, outcome, reason);
        letters.decided(projects.require(cityId, notice.projectId()), notice, outcome, reason);
        return required(cityId, id).toDto(now, caller.subjectIfKnown());
    }

    /** Reminds the owner once that a reply is due, in the running transaction. */
    void remind(String cityId, UUID id, Instant now) {
        if (rows.reminded(cityId, id, now)) {
            Notice notice = required(cityId, id);
            letters.replyDue(projects.require(cityId, notice.projectId()), notice);
        }
    }

    /** What stays down for good takes the owner's reply or the end of its time, and another moderator. */
    private void requireHeard(Notice notice, Instant now) {
        if (notice.state() == NoticeState.TAKEN_DOWN && !notice.isLate(now)) {
            throw new DomainException(new DomainError.Conflict("reply-time-runs", notice.dueAt().truncatedTo(ChronoUnit.MINUTES)));
        }
        if (notice.takedown().by().equals(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("four-eyes"));
        }
    }

    private Notice lockOfOthers(String cityId, UUID id) {
        Notice notice = rows.lock(cityId, id).orElseThrow(Notices::unknown);
        projects.requireOfOthers(cityId, notice.projectId());
        if (notice.filedBy().equals(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("own-notice"));
        }
        return notice;
    }

    private Notice required(String cityId, UUID id) {
        return rows.of(cityId, id).orElseThrow(Notices::unknown);
    }

    static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("notice"));
    }
}
