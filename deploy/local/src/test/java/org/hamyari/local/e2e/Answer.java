package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the front answered to one call. */
record Answer(String call, HttpResponse<String> http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return http.statusCode();
    }

    String body() {
        return http.body();
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    /** The answer's body when all went well. */
    JsonNode ok() {
        if (status() == 502 || status() == 503 || status() == 504) {
            throw new Campaign.NotNow(toString());
        }
        assertTrue(status() < 300, this::toString);
        return json();
    }

    String id() {
        return ok().path("id").asText();
    }

    /** A refusal is a problem document (RFC 9457) with this status and code, in the language asked for. */
    JsonNode refused(int status, String code) {
        assertEquals(status, status(), this::toString);
        assertTrue(header("Content-Type").startsWith("application/problem+json"), this::toString);
        JsonNode problem = json();
        assertEquals(status, problem.path("status").asInt(), this::toString);
        assertEquals(code, problem.path("code").asText(), this::toString);
        assertTrue(problem.path("type").asText().endsWith("/" + code), this::toString);
        assertTrue(!problem.path("title").asText().isBlank(), this::toString);
        return problem;
    }

    @Override
    public String toString() {
        return call + " → " + status() + " " + (body().length() > 2_000 ? body().substring(0, 2_000) + "…" : body());
    }
}
