package org.hamyari.cities.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Answers like the administration of Keycloak, as far as organizations go, or not at all. The real server is asked end to end. */
final class IdentityStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/realms/hamyari/organizations";

    final Map<String, ObjectNode> organizations = new TreeMap<>();
    final Map<String, ArrayNode> groups = new TreeMap<>();
    final List<String> writes = new ArrayList<>();
    private final HttpServer server;
    private boolean away;
    private boolean closed;

    IdentityStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** The client has lost its right. */
    void closeTheDoor() {
        closed = true;
    }

    String idOf(String alias) {
        return organizations.values().stream().filter(one -> one.get("alias").textValue().equals(alias)).findFirst().orElseThrow()
                .get("id").textValue();
    }

    TreeSet<String> officesOf(String alias) {
        return new TreeSet<>(StreamSupport.stream(groups.get(idOf(alias)).spliterator(), false).map(group -> group.get("name").textValue()).toList());
    }

    void add(String name, String alias) {
        String id = UUID.randomUUID().toString();
        organizations.put(id, JSON.createObjectNode().put("id", id).put("name", name).put("alias", alias).put("description", "kept"));
        groups.put(id, JSON.createArrayNode());
    }

    OrganizationSettings settings() {
        return new OrganizationSettings() {
            @Override
            public boolean run() {
                return true;
            }

            @Override
            public String realmUrl() {
                return "http://localhost:" + server.getAddress().getPort() + "/realms/hamyari";
            }

            @Override
            public String client() {
                return "hamyari-cities";
            }

            @Override
            public String secret() {
                return "only-for-tests";
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(1);
            }

            @Override
            public Duration retry() {
                return Duration.ZERO;
            }

            @Override
            public Duration recheck() {
                return Duration.ofHours(1);
            }

            @Override
            public Duration lease() {
                return Duration.ofMinutes(1);
            }
        };
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (away) {
            reply(exchange, 503, null);
        } else if (path.endsWith("/token")) {
            boolean known = new String(sent, StandardCharsets.UTF_8).contains("client_secret=only-for-tests");
            reply(exchange, known ? 200 : 401, JSON.createObjectNode().put("access_token", "token"));
        } else if (closed || !"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 403, null);
        } else {
            administer(exchange, path.substring(ADMIN.length()), sent.length == 0 ? null : JSON.readTree(sent));
        }
    }

    private void administer(HttpExchange exchange, String path, JsonNode sent) throws IOException {
        String[] parts = path.split("/");
        boolean get = exchange.getRequestMethod().equals("GET");
        if (!get) {
            writes.add(exchange.getRequestMethod() + " " + sent.path("name").asText());
        }
        if (parts.length < 2) {
            organizations(exchange, get, sent);
        } else if (parts.length == 2) {
            organization(exchange, get, parts[1], sent);
        } else if (get) {
            reply(exchange, 200, groups.get(parts[1]));
        } else {
            groups.get(parts[1]).addObject().put("name", sent.get("name").textValue());
            reply(exchange, 201, null);
        }
    }

    private void organizations(HttpExchange exchange, boolean get, JsonNode sent) throws IOException {
        if (get) {
            String query = exchange.getRequestURI().getQuery();
            int first = Integer.parseInt(query.replaceAll(".*first=(\\d+).*", "$1"));
            ArrayNode page = JSON.createArrayNode();
            organizations.values().stream().skip(first).limit(100).forEach(page::add);
            reply(exchange, 200, page);
        } else if (isTaken(sent.get("name").textValue(), "")) {
            reply(exchange, 409, null);
        } else {
            add(sent.get("name").textValue(), sent.get("alias").textValue());
            exchange.getResponseHeaders().add("Location", "http://localhost" + ADMIN + "/" + idOf(sent.get("alias").textValue()));
            reply(exchange, 201, null);
        }
    }

    private void organization(HttpExchange exchange, boolean get, String id, JsonNode sent) throws IOException {
        if (!organizations.containsKey(id)) {
            reply(exchange, 404, null);
        } else if (get) {
            reply(exchange, 200, organizations.get(id));
        } else if (isTaken(sent.get("name").textValue(), id)) {
            reply(exchange, 409, null);
        } else {
            organizations.put(id, (ObjectNode) sent);
            reply(exchange, 204, null);
        }
    }

    private boolean isTaken(String name, String except) {
        return organizations.values().stream().anyMatch(one -> one.get("name").textValue().equals(name) && !one.get("id").textValue().equals(except));
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
