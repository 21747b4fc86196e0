package org.hamyari.portal.frame;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A form of another site must not act with our cookie: browsers say where a request comes from, and we believe only our own origin. */
public class SameSiteOnly {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final PortalConfig config;
    private final ErrorPages errors;

    SameSiteOnly(PortalConfig config, ErrorPages errors) {
        this.config = config;
        this.errors = errors;
    }

    @ServerRequestFilter(preMatching = true)
    public Response refuseForeignForms(HttpServerRequest request) {
        if (SAFE.contains(request.method()) || ours(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))) {
            return null;
        }
        return errors.foreignForm();
    }

    private boolean ours(String fetchSite, String origin) {
        return fetchSite != null ? OURS.contains(fetchSite) : config.publicUrl().equals(origin);
    }
}
