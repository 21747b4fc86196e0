package org.hamyari.portal.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for all services on one port, over real HTTP: a test says what each address answers and sees what was asked. */
public final class ServiceStand implements AutoCloseable {

    /** A question the portal asked. */
    public record Asked(String method, String path, String query, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Answer(int status, String type, String body) {
    }

    private static final Answer UNKNOWN = new Answer(404, "application/problem+json",
            "{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,\"code\":\"not-found\"}");

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public ServiceStand(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public ServiceStand get(String path, String json) {
        return on("GET", path, 200, json);
    }

    public ServiceStand on(String method, String path, int status, String json) {
        String type = status >= 400 ? "application/problem+json" : "application/json";
        answers.put(method + " " + path, new Answer(status, type, json));
        return this;
    }

    /** The service behind these addresses answers that it cannot just now. */
    public ServiceStand away(String method, String path) {
        answers.put(method + " " + path, new Answer(503, "text/plain", ""));
        return this;
    }

    public ServiceStand forget() {
        answers.clear();
        asked.clear();
        return this;
    }

    public List<Asked> asked(String method, String path) {
        return asked.stream().filter(question -> question.method().equals(method) && question.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), path, exchange.getRequestURI().getRawQuery(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Answer answer = answers.getOrDefault(exchange.getRequestMethod() + " " + path, UNKNOWN);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
