package org.hamyari.catalogue.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ComplaintAnswerDto;
import org.hamyari.catalogue.api.ComplaintDto;
import org.hamyari.catalogue.api.ComplaintInputDto;
import org.hamyari.catalogue.complaint.Complaint.Answer;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/**
 * Complaints about public projects, read by the one who filed them and by moderators and auditors of the city. A moderator who has no
 * part in it answers each once, within the working days of the installation.
 */
@ApplicationScoped
public class Complaints {

    private final Projects projects;
    private final ComplaintRepository complaints;
    private final ComplaintLimits limits;
    private final ComplaintLetters letters;
    private final Caller caller;
    private final Clock clock;

    Complaints(Projects projects, ComplaintRepository complaints, ComplaintLimits limits, ComplaintLetters letters, Caller caller, Clock clock) {
        this.projects = projects;
        this.complaints = complaints;
        this.limits = limits;
        this.letters = letters;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files, in the running transaction. */
    ComplaintDto file(String cityId, UUID projectId, ComplaintInputDto input) {
        ProjectFacts project = projects.require(cityId, projectId);
        if (!project.isPublic()) {
            throw new DomainException(new DomainError.Conflict("not-public"));
        }
        Said said = Said.of(input.said(), "/said");
        limits.requireRoom(complaints.lockOpenOf(cityId, projectId, caller.subject()));
        Instant now = now();
        Complaint complaint = new Complaint(UUID.randomUUID(), projectId, project.title(), caller.subject(), input.topic(), said, now,
                limits.dueAt(cityId, now), Optional.empty());
        complaints.add(cityId, complaint);
        letters.filed(project, complaint);
        return complaint.toDto(now, caller.subjectIfKnown());
    }

    /** Answers, in the running transaction. */
    ComplaintDto answer(String cityId, UUID id, ComplaintAnswerDto input) {
        Complaint complaint = complaints.lock(cityId, id).orElseThrow(ComplaintLists::unknown);
        ProjectFacts project = projects.requireOfOthers(cityId, complaint.projectId());
        complaint.requireAnswerableBy(caller.subject());
        Answer answer = new Answer(input.finding(), Said.of(input.answer(), "/answer"), now());
        complaints.answer(cityId, id, answer, caller.subject());
        letters.answered(project, complaint, answer);
        return complaints.of(cityId, id).orElseThrow().toDto(now(), caller.subjectIfKnown());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
