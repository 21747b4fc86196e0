package org.hamyari.local.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the calls of the demo scripts, signed in as their people, and waits where an event has to travel first. */
public final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A service may not have heard of the city or the campaign yet: these answers are worth asking again, for a while. */
    private static final Set<Integer> NOT_YET = Set.of(403, 404, 409, 502, 503);
    /** For all steps together: a house that never gets ready should say so before anybody goes to make tea. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private final String origin;
    private final Tokens source;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private Duration patience = PATIENCE;

    private record Token(String value, long takenAt) {

        boolean isFresh() {
            return System.nanoTime() - takenAt < TOKEN_LIFE.toNanos();
        }
    }

    public Calls(String origin, Tokens source) {
        this.origin = origin;
        this.source = source;
    }

    JsonNode make(Step step, Placeholders placeholders, Path root) {
        while (true) {
            HttpResponse<String> answer = send(request(step, placeholders, root));
            if (answer.statusCode() < 400) {
                return parse(answer);
            }
            if (!NOT_YET.contains(answer.statusCode()) || patience.isNegative()) {
                throw new CallRefused(answer.statusCode() + " " + answer.body());
            }
            patience = patience.minus(BETWEEN);
            pause();
        }
    }

    private HttpRequest request(Step step, Placeholders placeholders, Path root) {
        String path = placeholders.fill(step.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .timeout(Duration.ofSeconds(60))
                .header("Idempotency-Key", UUID.nameUUIDFromBytes(("demo/" + step.id()).getBytes(StandardCharsets.UTF_8)).toString())
                .header("Accept-Language", "en");
        if (!step.as().isEmpty()) {
            request.header("Authorization", "Bearer " + token(step));
        }
        if (!step.ifMatch().isEmpty()) {
            request.header("If-Match", placeholders.fill(step.ifMatch()));
        }
        if (step.form() != null) {
            return request.header("Content-Type", "application/x-www-form-urlencoded").POST(form(step.form())).build();
        }
        return request.header("Content-Type", step.contentType()).method(step.method(), body(step, placeholders, root)).build();
    }

    private static HttpRequest.BodyPublisher body(Step step, Placeholders placeholders, Path root) {
        try {
            if (!step.file().isEmpty()) {
                return HttpRequest.BodyPublishers.ofFile(root.resolve(step.file()));
            }
            if (step.body() == null) {
                return HttpRequest.BodyPublishers.noBody();
            }
            JsonNode filled = placeholders.fill(step.body());
            return HttpRequest.BodyPublishers.ofString(filled.isTextual() ? filled.textValue() : JSON.writeValueAsString(filled));
        } catch (FileNotFoundException | JsonProcessingException e) {
            throw new CallRefused("cannot be sent: " + e.getMessage(), e);
        }
    }

    private static HttpRequest.BodyPublisher form(JsonNode fields) {
        return HttpRequest.BodyPublishers.ofString(fields.properties().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private String token(Step step) {
        Token known = tokens.get(step.as() + " " + step.acr());
        if (known == null || !known.isFresh()) {
            known = new Token(source.of(step.as(), step.acr()), System.nanoTime());
            tokens.put(step.as() + " " + step.acr(), known);
        }
        return known.value();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CallRefused("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallRefused("interrupted", e);
        }
    }

    /** What is not JSON (a page, a redirect) is remembered as done and has no members. */
    private static JsonNode parse(HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return json ? JSON.readTree(answer.body()) : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new CallRefused("an answer that is not JSON", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallRefused("interrupted", e);
        }
    }
}
