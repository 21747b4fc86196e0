package org.hamyari.portal.stage;

import java.util.List;
import org.hamyari.portal.component.Check;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Stage;

/**
 * Where a city stands.
 *
 * @param next what is missing for the next stage; absent for a city that leads
 */
public record StageView(String headline, List<Stage> path, Next next, List<Meaning> meanings, List<Event> history) {

    /** The next stage, with what it asks for. */
    public record Next(String title, String count, List<Check> checks, boolean ready, Meaning meaning) {
    }

    /** What one stage means: what it unlocks, risks, takes on and is expected to bring. Lists of words are markup. */
    public record Meaning(String name, boolean reached, List<String> unlocks, List<String> risks, List<String> commitments, List<Effect> effects) {
    }

    /** An expected effect beside what is measured; {@code atMove} and {@code today} only for a stage that is reached. */
    public record Effect(String text, boolean measured, String atMove, String today) {
    }
}
