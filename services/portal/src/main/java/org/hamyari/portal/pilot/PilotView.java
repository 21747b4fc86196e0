package org.hamyari.portal.pilot;

import java.util.List;
import org.hamyari.cities.client.PilotDto;
import org.hamyari.portal.component.Bar;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;

/**
 * A pilot on its page.
 *
 * @param costs absent before the evaluation
 */
public record PilotView(PilotDto pilot, String address, String stateText, String tagKind, List<Fact> facts, List<Goal> goals, List<Bar> costs,
        List<Fact> evaluation, List<Event> history) {

    /** An indicator with its bars: before, aimed at, come out. */
    public record Goal(String code, String name, String unit, List<Bar> bars, String source) {
    }

    public boolean isIn(String state) {
        return pilot.state().name().equals(state);
    }
}
