package org.hamyari.matching.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Lets one simulation run at a time, for a limited time: it is open to everybody and must not take the service away from pledges. */
@ApplicationScoped
public class SimulationRoom {

    private static final int RETRY_SECONDS = 10;

    private final SimulationSettings settings;
    private final Semaphore seat = new Semaphore(1);

    SimulationRoom(SimulationSettings settings) {
        this.settings = settings;
    }

    /** Runs at once or not at all. */
    <T> T run(Function<Deadline, T> work) {
        if (!seat.tryAcquire()) {
            throw new DomainException(new DomainError.Busy("busy", RETRY_SECONDS));
        }
        try {
            return work.apply(Deadline.in(settings.limit()));
        } catch (Deadline.TookTooLong tooLong) {
            throw new DomainException(new DomainError.Busy("simulation-too-long", RETRY_SECONDS));
        } finally {
            seat.release();
        }
    }
}
