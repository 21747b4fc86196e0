package org.hamyari.portal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** What the pages of the city's services share: the way back, who may act, and forms that come back with what was typed. */
@ApplicationScoped
class ServiceDesk {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_KEPT = 100;
    /** Between several values of one field. */
    private static final String BETWEEN = "\u001f";

    private final Frame frame;
    private final Kept kept;

    ServiceDesk(Frame frame, Kept kept) {
        this.frame = frame;
        this.kept = kept;
    }

    Page page(String title) {
        return frame.deskPage(title, queue());
    }

    /** A page below the list. */
    Page below(String title) {
        return frame.deskPage(title, queue(), new Crumb(frame.texts().get("service_title"), frame.at("desk/services")));
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }

    /** Screens, classifies and scores; everybody else reads. */
    boolean screens() {
        return leads() || holds("moderator");
    }

    /** Imports, publishes and sets modes. */
    boolean leads() {
        return holds("city-admin");
    }

    private boolean holds(String role) {
        return frame.page(Section.NONE, "").visitor().holds(role, frame.city().id());
    }

    /** Sends, then goes to the address; what is refused is shown again with every word. */
    Response send(Typed typed, Supplier<String> sending, Function<Typed, Object> again) {
        return kept.send(() -> {
            if (typed.bad()) {
                return Response.status(UNPROCESSABLE).entity(again.apply(typed)).build();
            }
            try {
                return Response.seeOther(URI.create(frame.at(sending.get()))).build();
            } catch (NeighbourRefused refused) {
                if (refused.status() == UNAUTHORIZED || refused.status() == NOT_FOUND) {
                    throw refused;
                }
                return Response.status(refused.status()).entity(again.apply(typed.refused(refused))).build();
            }
        }, typed.values().entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), String.join(BETWEEN, entry.getValue()))).limit(MOST_KEPT)
                .toArray(String[]::new));
    }

    /** What was typed before a sign-in. */
    Typed opened() {
        return Typed.of(kept.typed().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue().split(BETWEEN, -1)))));
    }

    Response shown(Object page) {
        return kept.shown(page);
    }
}
