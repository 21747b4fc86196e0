package org.hamyari.cities.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamyari.cities.api.OrganizationProblemDto;

/** Calls the administration of Keycloak. The client of Quarkus knows organizations, but not yet their groups; these few calls need no more. */
final class Identity {

    private static final int OK = 200;
    private static final int FIRST_FAILURE = 300;

    private final OrganizationSettings settings;
    private final ObjectMapper json;
    private final HttpClient http;
    private final String admin;

    Identity(OrganizationSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        this.admin = settings.realmUrl().replace("/realms/", "/admin/realms/");
    }

    /** Keycloak did not do it. */
    static final class Failed extends RuntimeException {

        private final OrganizationProblemDto problem;

        Failed(OrganizationProblemDto problem, String what) {
            super(what);
            this.problem = problem;
        }

        OrganizationProblemDto problem() {
            return problem;
        }
    }

    /** An answer below 300, or one that the caller wanted to see. */
    record Reply(int status, String location, JsonNode body) {
    }

    /** A token of our own client. */
    String token() {
        String form = form(Map.of("grant_type", "client_credentials", "client_id", settings.client(), "client_secret", settings.secret()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.realmUrl() + "/protocol/openid-connect/token"))
                .timeout(settings.timeout()).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        Reply reply = send(request);
        if (reply.status() != OK) {
            throw new Failed(problemOf(reply.status()), "token: " + reply.status());
        }
        return reply.body().path("access_token").asText();
    }

    /** Sends a call to the administration; an answer other than success or {@code expected} fails. */
    Reply call(String token, String method, String path, Object body, int expected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(admin + path)).timeout(settings.timeout())
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        Reply reply = send(request.build());
        if (reply.status() >= FIRST_FAILURE && reply.status() != expected) {
            throw new Failed(problemOf(reply.status()), method + " " + path + ": " + reply.status());
        }
        return reply;
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElse("");
            return new Reply(answer.statusCode(), location, tree(answer.body()));
        } catch (IOException away) {
            throw new Failed(OrganizationProblemDto.AWAY, away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed(OrganizationProblemDto.AWAY, "stopped");
        }
    }

    /** What is no JSON says nothing to us: a proxy's page, for one. */
    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException other) {
            return json.missingNode();
        }
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static OrganizationProblemDto problemOf(int status) {
        return status >= 500 || status == 429 ? OrganizationProblemDto.AWAY : OrganizationProblemDto.REFUSED;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
