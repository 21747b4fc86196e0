package org.hamyari.portal.component;

import io.quarkus.qute.RawString;
import java.util.List;

/** Your A becomes B: who adds what, and whether it is certain; {@code why} says it where nobody adds anything, markup. */
public record MatchSentence(String given, String becomes, String unitName, boolean matched, List<Line> lines, String why) {

    /** One source of the sum. */
    public record Line(MoneyKind kind, RawString markup) {

        public String text() {
            return markup.getValue();
        }
    }
}
