package org.hamyari.matching.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.function.Function;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One at a time, for a limited time, and the seat is free again whatever happened. */
class SimulationRoomTest {

    private static SimulationRoom room(Duration limit) {
        return new SimulationRoom(new SimulationSettings() {
            @Override
            public Duration limit() {
                return limit;
            }

            @Override
            public int mostContributions() {
                return 1;
            }
        });
    }

    private static DomainError refused(SimulationRoom room, Function<Deadline, Object> work) {
        return assertThrows(DomainException.class, () -> room.run(work)).error();
    }

    @Test
    void seatsOneAtATime() {
        SimulationRoom room = room(Duration.ofMinutes(1));
        assertEquals(new DomainError.Busy("busy", 10), room.run(deadline -> refused(room, again -> 1)));
        assertEquals(1, room.<Integer>run(deadline -> 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'formula':'RATIO','ratio':{'numerator':1,'denominator':1},'exhaustion':'FIRST_COME'",
        "'formula':'QUADRATIC','exhaustion':'PRO_RATA'", "'formula':'PAIRWISE_QUADRATIC','pairBound':5,'exhaustion':'PRO_RATA_WITH_CEILINGS'",
        "'formula':'CLUSTER_QUADRATIC','groups':[{'donors':['d1']}],'exhaustion':'PRO_RATA'"})
    void stopsWhatTakesTooLong(String rule) {
        Round round = Rounds.read(Rounds.body(rule, 1, Rounds.GOALS, Rounds.TABLE));
        SimulationRoom room = room(Duration.ZERO);
        assertEquals(new DomainError.Busy("simulation-too-long", 10), refused(room, deadline -> Simulation.of(round, deadline)));
        assertEquals(1, room.<Integer>run(deadline -> 1));
    }

    @Test
    void takesNoMoreContributionsThanTheInstallationSays() {
        String body = Rounds.body("'formula':'QUADRATIC','exhaustion':'PRO_RATA'", 1, Rounds.GOALS, Rounds.TABLE);
        assertEquals(12, Rounds.read(body, 12).contributions().size());
        DomainException refused = assertThrows(DomainException.class, () -> Rounds.read(body, 11));
        assertEquals(DomainError.Invalid.field("/contributions", "too-many-contributions", 11), refused.error());
    }
}
