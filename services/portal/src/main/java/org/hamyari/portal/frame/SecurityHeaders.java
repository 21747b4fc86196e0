package org.hamyari.portal.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What a browser may do with our pages, on every answer: only our own files, nothing inline, in no frame. */
@ApplicationScoped
public class SecurityHeaders {

    private static final int EARLY = 100;

    private final String contentSecurityPolicy;

    SecurityHeaders(PortalConfig config) {
        String targets = String.join(" ", config.formTargets().orElse(List.of()));
        this.contentSecurityPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + ("img-src 'self' " + String.join(" ", config.pictureOrigins().orElse(List.of()))).strip() + "; "
                + ("form-action 'self' " + targets).strip();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, EARLY);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }
}
