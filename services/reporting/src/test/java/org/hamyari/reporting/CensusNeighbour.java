package org.hamyari.reporting;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands for the cities service: who is called {@code counted-…} has census figures, {@code silent-…} is answered with an error. */
public class CensusNeighbour implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/cities/v1/cities/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] answer = (path.contains("/counted-") ? """
                    {"items":[{"year":2026,"source":"Half a census","population":9,"districts":1,"complete":false,"version":1},
                              {"year":2021,"source":"Census","population":3000,"districts":4,"complete":true,"version":1},
                              {"year":2016,"source":"Census","population":1,"districts":4,"complete":true,"version":1}]}"""
                    : "{\"items\":[]}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(path.contains("/silent-") ? 503 : 200, answer.length);
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
