package org.hamyari.catalogue.question;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.QuestionDto;
import org.hamyari.catalogue.api.QuestionStateDto;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.api.LocalizedTextDto;

/** A question about a project, with its answer once there is one. */
record Question(UUID id, UUID projectId, LocalizedTextDto projectTitle, String askedBy, Said asked, QuestionState state, Instant askedAt,
        Instant dueAt, Said answer, Instant answeredAt, Boolean answeredByOwner, String hiddenReason) {

    /** Whether the answer came, or is still awaited, after it was due; what is hidden is awaited by nobody. */
    boolean isLate(Instant now) {
        return switch (state) {
            case OPEN -> now.isAfter(dueAt);
            case ANSWERED -> answeredAt.isAfter(dueAt);
            case HIDDEN -> false;
        };
    }

    QuestionDto toDto(Instant now, Optional<String> reader) {
        return new QuestionDto(id, projectId, projectTitle, asked.toDto(), QuestionStateDto.valueOf(state.name()), askedAt, dueAt,
                answer == null ? null : answer.toDto(), answeredAt, answeredByOwner, hiddenReason, isLate(now),
                reader.filter(askedBy::equals).isPresent());
    }
}
