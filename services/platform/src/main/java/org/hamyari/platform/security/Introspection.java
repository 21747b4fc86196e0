package org.hamyari.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.jboss.logging.Logger;

/**
 * Asks Keycloak whether the caller's token still holds and still grants the role, before money is released or an award granted.
 * Keycloak away means refused.
 */
@ApplicationScoped
public class Introspection {

    private static final Logger LOG = Logger.getLogger(Introspection.class);

    private final Caller caller;
    private final SecuritySettings settings;
    private final ObjectMapper json;
    private final HttpClient http;

    Introspection(Caller caller, SecuritySettings settings, ObjectMapper json) {
        this.caller = caller;
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.introspectionTimeout()).build();
    }

    /** Refuses unless the token is active right now and its organization groups contain the role in that city. */
    public void requireRole(String cityId, String role) {
        JsonNode answer = ask();
        boolean granted = answer.path("active").asBoolean(false);
        boolean holds = false;
        for (JsonNode group : answer.path("organization").path(cityId).path("groups")) {
            holds |= group.asText().replaceFirst("^/", "").equals(role);
        }
        if (!granted || !holds) {
            throw new DomainException(new DomainError.Forbidden("right-revoked"));
        }
    }

    private JsonNode ask() {
        String url = settings.introspectionUrl().orElseThrow(() -> new IllegalStateException("hamyari.security.introspection-url is not set"));
        String secret = settings.introspectionSecret()
                .orElseThrow(() -> new IllegalStateException("hamyari.security.introspection-secret is not set"));
        String basic = Base64.getEncoder()
                .encodeToString((settings.introspectionClient() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(settings.introspectionTimeout())
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + URLEncoder.encode(caller.rawToken(), StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                LOG.warnf("introspection answered %d", response.statusCode());
                throw unavailable();
            }
            return json.readTree(response.body());
        } catch (IOException away) {
            LOG.warnf("introspection is away: %s", away.getClass().getSimpleName());
            throw unavailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static DomainException unavailable() {
        return new DomainException(new DomainError.Busy("identity-unavailable", 10));
    }
}
