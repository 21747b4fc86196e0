package org.hamyari.catalogue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands for the cities service: every city has two districts and offers two services, but the one called {@code silent} never answers. */
public class CitiesNeighbour implements QuarkusTestResourceLifecycleManager {

    /** Two squares side by side between 32 and 33 degrees north, the second with a hole. */
    private static final String DISTRICTS = """
            {"type":"FeatureCollection","version":1,"areaKm2":"2.000","features":[
             {"type":"Feature","properties":{"id":"1","name":{"fa":"منطقهٔ ۱","en":"District 1"},"areaKm2":"1.000"},
              "geometry":{"type":"Polygon","coordinates":[[[51,32],[52,32],[52,33],[51,33],[51,32]]]}},
             {"type":"Feature","properties":{"id":"3","name":{"fa":"منطقهٔ ۳","en":"District 3"},"areaKm2":"1.000"},
              "geometry":{"type":"MultiPolygon","coordinates":[[[[52,32],[53,32],[53,33],[52,33],[52,32]],
               [[52.4,32.4],[52.6,32.4],[52.6,32.6],[52.4,32.6],[52.4,32.4]]]]}}]}""";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/cities/v1/cities/", exchange -> {
            boolean districts = exchange.getRequestURI().getPath().endsWith("/districts");
            byte[] answer = (districts ? DISTRICTS : """
                    {"items":[{"id":"madi-upkeep","area":"URBAN_SERVICES","name":{"en":"Madis"}},
                              {"id":"libraries","area":"CULTURE","name":{"en":"Libraries"}}]}""").getBytes(StandardCharsets.UTF_8);
            int status = exchange.getRequestURI().getPath().contains("/silent/") ? 503 : 200;
            exchange.getResponseHeaders().add("Content-Type", districts ? "application/geo+json" : "application/json");
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
