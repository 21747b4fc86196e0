package org.hamyari.portal.neighbour;

import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks a service. One that is away leaves a gap in the page, which says so; it never takes the page with it. */
public final class Neighbour {

    private static final Logger LOG = Logger.getLogger(Neighbour.class);

    private Neighbour() {
    }

    /** The answer, or nothing when the service is away. A refusal is an answer and goes on as it is. */
    public static <T> Optional<T> ifThere(String service, Supplier<T> question) {
        try {
            return Optional.of(ask(question));
        } catch (NeighbourAway away) {
            LOG.warnf("%s is away: %s", service, away.getMessage());
            return Optional.empty();
        }
    }

    /** The answer; nothing when the service is away or has no such thing. */
    public static <T> Optional<T> ifKnown(String service, Supplier<T> question) {
        try {
            return ifThere(service, question);
        } catch (NeighbourRefused refused) {
            if (refused.notFound()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The answer that the page cannot do without. */
    public static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException e) {
            throw new NeighbourAway(String.valueOf(e.getMessage()), e);
        }
    }
}
