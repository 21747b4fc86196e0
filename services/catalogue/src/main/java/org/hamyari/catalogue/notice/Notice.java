package org.hamyari.catalogue.notice;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.NoticeAboutDto;
import org.hamyari.catalogue.api.NoticeDto;
import org.hamyari.catalogue.api.NoticeGroundDto;
import org.hamyari.catalogue.api.NoticeStateDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** An objection to a file or a project, and what became of it. */
record Notice(UUID id, UUID projectId, LocalizedTextDto projectTitle, NoticeAboutDto about, UUID fileId, NoticeGroundDto ground, String language,
        String explanation, String workUrl, String filedBy, Instant filedAt, NoticeState state, Instant dueAt, Takedown takedown, Step reply,
        Step decision) {

    /** What was said, and when. */
    record Step(String text, Instant at) {
    }

    /** Why something was taken down, by whom and when. */
    record Takedown(String reason, String by, Instant at) {
    }

    boolean isLate(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    NoticeDto toDto(Instant now, Optional<String> reader) {
        return new NoticeDto(id, projectId, projectTitle, about, fileId, ground, language, explanation, workUrl == null ? null : URI.create(workUrl),
                NoticeStateDto.valueOf(state.name()), filedAt, dueAt, isLate(now), takedown == null ? null : takedown.reason,
                takedown == null ? null : takedown.at, text(reply), at(reply), text(decision), at(decision),
                reader.filter(filedBy::equals).isPresent());
    }

    private static String text(Step step) {
        return step == null ? null : step.text;
    }

    private static Instant at(Step step) {
        return step == null ? null : step.at;
    }
}
