package org.hamyari.catalogue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands for the cities service: every city offers two services, but the one called {@code silent} never answers. */
public class CitiesNeighbour implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/cities/v1/cities/", exchange -> {
            byte[] answer = """
                    {"items":[{"id":"madi-upkeep","area":"URBAN_SERVICES","name":{"en":"Madis"}},
                              {"id":"libraries","area":"CULTURE","name":{"en":"Libraries"}}]}""".getBytes(StandardCharsets.UTF_8);
            int status = exchange.getRequestURI().getPath().contains("/silent/") ? 503 : 200;
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return Map.of("HAMYARI_CITIES_URL", "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
