package org.hamyari.catalogue.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.api.ComplaintDto;
import org.hamyari.catalogue.api.ComplaintFindingDto;
import org.hamyari.catalogue.api.ComplaintStateDto;
import org.hamyari.catalogue.api.ComplaintTopicDto;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** A complaint about a project, with its answer once there is one. */
record Complaint(UUID id, UUID projectId, LocalizedTextDto projectTitle, String filedBy, ComplaintTopicDto topic, Said said, Instant filedAt,
        Instant dueAt, Optional<Answer> answer) {

    /** What the city found and says. */
    record Answer(ComplaintFindingDto finding, Said said, Instant at) {
    }

    ComplaintStateDto state() {
        return answer.isPresent() ? ComplaintStateDto.ANSWERED : ComplaintStateDto.FILED;
    }

    boolean isBy(Optional<String> person) {
        return person.filter(filedBy::equals).isPresent();
    }

    /** Refuses a second answer, and an answer to a complaint of one's own. */
    void requireAnswerableBy(String official) {
        if (filedBy.equals(official)) {
            throw new DomainException(new DomainError.Forbidden("own-complaint"));
        }
        if (answer.isPresent()) {
            throw new DomainException(new DomainError.IllegalTransition("ANSWERED", "ANSWERED", Set.of()));
        }
    }

    ComplaintDto toDto(Instant now, Optional<String> reader) {
        boolean late = answer.map(Answer::at).orElse(now).isAfter(dueAt);
        return new ComplaintDto(id, projectId, projectTitle, topic, said.toDto(), state(), filedAt, dueAt,
                answer.map(Answer::finding).orElse(null), answer.map(given -> given.said.toDto()).orElse(null),
                answer.map(Answer::at).orElse(null), late, isBy(reader));
    }
}
