package org.hamyari.portal.training;

import java.time.Instant;
import org.hamyari.portal.api.LocalizedTextDto;

/** A lesson and how far the reader has come with it. */
public record LessonLine(String address, LocalizedTextDto title, LocalizedTextDto summary, int minutes, boolean passed, Instant passedAt,
        int attempts, String openAttempt, Instant retryAt) {
}
