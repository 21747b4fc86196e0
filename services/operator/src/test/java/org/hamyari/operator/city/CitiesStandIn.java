package org.hamyari.operator.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for the cities service and for the token endpoint, over real HTTP, by the rules of api-specs/cities.yaml: keys, versions,
 * scope, problem documents. It can go away and come back on the same port.
 */
class CitiesStandIn {

    static final String TOKEN = "token-of-the-operator";
    private static final String CITIES = "/api/cities/v1/cities";
    private static final Set<String> ZONES = Set.of("Asia/Tehran", "Europe/Amsterdam");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> cities = new ConcurrentHashMap<>();
    private final Map<String, Answer> keys = new ConcurrentHashMap<>();
    private final Map<String, List<String>> writes = new ConcurrentHashMap<>();
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();
    private volatile Runnable beforeNextUpdate = () -> { };
    private volatile boolean answerOfNextRegistrationIsLost;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean givesTokens = true;
    private HttpServer server;
    private int port;

    private record Answer(int status, JsonNode body) {
    }

    synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.createContext("/realm/protocol/openid-connect/token", this::token);
        server.createContext(CITIES, this::answer);
        server.start();
    }

    synchronized void stop() {
        server.stop(0);
    }

    String origin() {
        return "http://localhost:" + port;
    }

    JsonNode city(String id) {
        return cities.get(id);
    }

    int reads(String id) {
        return reads.getOrDefault(id, 0);
    }

    /** Requests that would change the city, as "METHOD path status". */
    List<String> writes(String id) {
        return List.copyOf(writes.getOrDefault(id, List.of()));
    }

    void forgetWrites() {
        writes.clear();
    }

    /** Somebody else changes the city, between the operator's reading and its writing. */
    void beforeNextUpdate(Runnable change) {
        beforeNextUpdate = change;
    }

    void change(String id, String member, String value) {
        var city = cities.get(id).deepCopy();
        city.put(member, value).put("version", city.path("version").asLong() + 1);
        cities.put(id, city);
    }

    /** The city is registered, but the connection breaks before the answer arrives. */
    void loseAnswerOfNextRegistration() {
        answerOfNextRegistrationIsLost = true;
    }

    void fail(String id, int times) {
        failures.put(id, times);
    }

    void giveTokens(boolean gives) {
        givesTokens = gives;
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes());
        if (givesTokens && form.contains("grant_type=client_credentials")) {
            var token = json.createObjectNode().put("access_token", TOKEN).put("token_type", "Bearer").put("expires_in", 1);
            send(exchange, new Answer(200, token));
        } else {
            send(exchange, new Answer(401, json.createObjectNode().put("error", "unauthorized_client")));
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        var id = path.substring(CITIES.length()).replace("/", "");
        var body = json.readTree(exchange.getRequestBody().readAllBytes());
        Answer answer;
        if (failures.merge(about(id, body), -1, Integer::sum) >= 0) {
            answer = problem(503, "unavailable", "Try again later");
        } else {
            answer = switch (method) {
                case "GET" -> cities.containsKey(id) ? new Answer(200, cities.get(id)) : problem(404, "not-found", "There is no such city");
                case "POST" -> register(exchange, body);
                case "PUT" -> update(exchange, id, body);
                default -> problem(405, "method-not-allowed", "Not allowed");
            };
        }
        if (method.equals("GET")) {
            reads.merge(id, 1, Integer::sum);
        } else {
            writes.computeIfAbsent(about(id, body), city -> new CopyOnWriteArrayList<>())
                    .add(method + " " + path + " " + answer.status());
        }
        if (method.equals("POST") && answerOfNextRegistrationIsLost) {
            answerOfNextRegistrationIsLost = false;
            exchange.close();
            return;
        }
        send(exchange, answer);
    }

    private static String about(String id, JsonNode body) {
        return id.isEmpty() ? body.path("id").asText() : id;
    }

    private Answer register(HttpExchange exchange, JsonNode body) {
        if (!allowed(exchange)) {
            return problem(401, "unauthenticated", "Sign in first");
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || key.length() < 8) {
            return problem(400, "idempotency-key-missing", "The header Idempotency-Key is missing");
        }
        if (keys.containsKey(key)) {
            return keys.get(key);
        }
        if (!ZONES.contains(body.path("zone").asText())) {
            return invalid("/zone", "is no time zone");
        }
        var id = body.path("id").asText();
        if (cities.containsKey(id)) {
            return problem(409, "already-exists", "The id is taken");
        }
        var city = body.<ObjectNode>deepCopy().put("stage", "PASSIVE_OBSERVER").put("version", 1);
        city.putArray("capabilities").add("OBSERVE").add("TRAINING").add("POLICIES");
        cities.put(id, city);
        var answer = new Answer(201, city);
        keys.put(key, answer);
        return answer;
    }

    private Answer update(HttpExchange exchange, String id, JsonNode body) {
        if (!allowed(exchange)) {
            return problem(401, "unauthenticated", "Sign in first");
        }
        beforeNextUpdate.run();
        beforeNextUpdate = () -> { };
        var city = cities.get(id);
        if (!("\"" + city.path("version").asLong() + "\"").equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            return problem(412, "precondition-failed", "The city has changed meanwhile");
        }
        if (!ZONES.contains(body.path("zone").asText())) {
            return invalid("/zone", "is no time zone");
        }
        var changed = body.<ObjectNode>deepCopy();
        for (var kept : List.of("id", "currency", "stage", "capabilities")) {
            changed.set(kept, city.get(kept));
        }
        changed.put("version", city.path("version").asLong() + 1);
        cities.put(id, changed);
        return new Answer(200, changed);
    }

    private static boolean allowed(HttpExchange exchange) {
        return ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private Answer invalid(String pointer, String detail) {
        var answer = problem(422, "invalid", "Some fields are wrong");
        ((ObjectNode) answer.body()).putArray("errors").addObject().put("pointer", pointer).put("detail", detail);
        return answer;
    }

    private Answer problem(int status, String code, String title) {
        return new Answer(status, json.createObjectNode().put("type", "https://hamyari.example/problems/" + code).put("title", title)
                .put("status", status).put("code", code));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        if (answer.body().has("version")) {
            exchange.getResponseHeaders().set("ETag", "\"" + answer.body().path("version").asLong() + "\"");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
