package org.hamyari.local.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One caller of the API, through the front, as a program outside the house would call. Immutable. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String origin;
    private final Supplier<String> token;
    private final Map<String, String> headers;

    Api(String origin, Supplier<String> token) {
        this(origin, token, Map.of("Accept-Language", "en"));
    }

    private Api(String origin, Supplier<String> token, Map<String, String> headers) {
        this.origin = origin;
        this.token = token;
        this.headers = headers;
    }

    /** The same caller, sending one header more or another value of it. */
    Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(origin, token, more);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** Sends JSON under a fresh idempotency key. */
    Answer post(String path, Object body) {
        return post(UUID.randomUUID().toString(), path, body);
    }

    Answer post(String key, String path, Object body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    /** Sends these characters as they are. */
    Answer postText(String path, String type, String body) {
        return send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", type, "Idempotency-Key",
                UUID.randomUUID().toString()));
    }

    /** Sends a file as it is. */
    Answer postFile(String path, String type, byte[] file) {
        return send("POST", path, BodyPublishers.ofByteArray(file), Map.of("Content-Type", type, "Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer postWithoutKey(String path, Object body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, json(body), Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** As a browser sends a form; the redirect that follows is not followed. */
    Answer postForm(String address, String form) {
        return send("POST", address, BodyPublishers.ofString(form), Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> own) {
        URI address = URI.create(path.startsWith("http") ? path : origin + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).method(method, body);
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putAll(headers);
        all.forEach(request::header);
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return new Answer(method + " " + path, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
