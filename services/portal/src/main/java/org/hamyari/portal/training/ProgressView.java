package org.hamyari.portal.training;

import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;

/** A course in the city's overview; each lesson with a bar that is as long as its share of those who began. */
public record ProgressView(LocalizedTextDto name, long begun, long passed, List<Line> lessons) {

    private static final int WHOLE = 100;

    /** A lesson: how many passed it, of how many attempts. */
    public record Line(LocalizedTextDto title, long passed, long attempts, int percent) {

        static Line of(LocalizedTextDto title, long passed, long attempts, long begun) {
            return new Line(title, passed, attempts, begun == 0 ? 0 : (int) (passed * WHOLE / begun));
        }
    }
}
