package org.hamyari.matching.simulation;

import io.smallrye.common.annotation.Blocking;
import org.hamyari.matching.api.SimulationDto;
import org.hamyari.matching.api.SimulationRequestDto;
import org.hamyari.matching.api.SimulationsApi;

/** Simulating for everybody. On a worker thread: it computes and never waits, which would hold a virtual thread's carrier. */
@Blocking
public class SimulationResource implements SimulationsApi {

    private final SimulationRoom room;
    private final SimulationSettings settings;

    SimulationResource(SimulationRoom room, SimulationSettings settings) {
        this.room = room;
        this.settings = settings;
    }

    @Override
    public SimulationDto simulateMatching(SimulationRequestDto body, String acceptLanguage) {
        Round round = RoundReader.read(body, settings.mostContributions());
        return room.run(deadline -> Explanations.of(round, Simulation.of(round, deadline)));
    }
}
