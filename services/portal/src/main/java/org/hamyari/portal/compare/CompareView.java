package org.hamyari.portal.compare;

import java.util.List;
import org.hamyari.portal.component.Bar;

/**
 * Cities side by side.
 *
 * @param groups cities whose money can be compared; bars of other figures stand in {@code numbers}
 */
public record CompareView(List<Choice> choices, List<Picture> groups, List<Picture> numbers, List<Row> rows, List<Reasons> reasons, String asOf,
        String query) {

    /** A city to choose. */
    public record Choice(String id, String name, boolean chosen) {
    }

    /** Bars of one figure; the title says figure and money. */
    public record Picture(String title, List<Bar> bars) {
    }

    /** A city of the table. */
    public record Row(String name, String stageText, String raised, String raisedPer, String matched, String pledges, String pledgesPer,
            String projects, String turnout, String population) {
    }

    /** What helps and hinders a city; absent while it cannot be asked. */
    public record Reasons(String name, List<Reason> helping, List<Reason> hindering, boolean missing) {
    }

    /** One factor with its source. */
    public record Reason(String text, String source, String since) {
    }

    public boolean any() {
        return !rows.isEmpty();
    }
}
