package org.hamyari.cities.stage;

import java.util.Optional;

/** How far a city has come. It rises one step at a time and may fall to any lower one; what each step adds stands in the policy of stages. */
public enum Stage {
    PASSIVE_OBSERVER, ACTIVE_SUPPORTER, CATALYST, CONFIDENT_LEADER;

    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** Whether a city that stands here has been there, or is. */
    public boolean includes(Stage other) {
        return other.ordinal() <= ordinal();
    }

    /** Whether a city may go from here to there. */
    public boolean mayMoveTo(Stage target) {
        return isFall(target) || next().filter(target::equals).isPresent();
    }

    /** Whether going there is going back. */
    public boolean isFall(Stage target) {
        return target.ordinal() < ordinal();
    }
}
