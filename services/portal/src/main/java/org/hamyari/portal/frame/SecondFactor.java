package org.hamyari.portal.frame;

import io.quarkus.oidc.OidcSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for the one-time code before a decision. The session on our side is dropped and the same address opened again: it needs a
 * signed-in person, so the browser goes to the identity service, which is told the level by {@link StepUpRedirect}, and comes back here.
 */
@RequestScoped
public class SecondFactor {

    /** Long enough for the way back from the identity service. */
    private static final Duration JUST_SIGNED_IN = Duration.ofSeconds(30);

    private final Visitor visitor;
    private final OidcSession session;
    private final PortalConfig config;
    private final Frame frame;
    private final UriInfo uri;

    SecondFactor(Visitor visitor, OidcSession session, PortalConfig config, Frame frame, UriInfo uri) {
        this.visitor = visitor;
        this.session = session;
        this.config = config;
        this.frame = frame;
        this.uri = uri;
    }

    /**
     * The way to the code, or nothing when it was given or cannot be had: an account without a second factor is not sent round in
     * circles.
     */
    public Optional<Response> wanted() {
        boolean enough = visitor.atSecondLevel() && youngerThan(config.secondFactorAge(), visitor.secondFactorAt());
        boolean justAsked = youngerThan(JUST_SIGNED_IN, visitor.signedInAt()) && uri.getQueryParameters().containsKey("asked");
        if (enough || justAsked) {
            return Optional.empty();
        }
        session.logout().await().indefinitely();
        return Optional.of(Response.seeOther(uri.getRequestUriBuilder().replaceQueryParam("asked", "1").build()).build());
    }

    private boolean youngerThan(Duration most, Instant then) {
        return Duration.between(then, frame.now()).compareTo(most) < 0;
    }

    public boolean missing() {
        return !visitor.atSecondLevel();
    }
}
