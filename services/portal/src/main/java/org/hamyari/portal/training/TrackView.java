package org.hamyari.portal.training;

import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;

/** A course with its lessons; the certificate's page where the reader has passed it. */
public record TrackView(String id, LocalizedTextDto name, List<LessonLine> lessons, int passed, String certificate) {

    private static final int WHOLE = 100;

    public int percent() {
        return passed * WHOLE / lessons.size();
    }
}
