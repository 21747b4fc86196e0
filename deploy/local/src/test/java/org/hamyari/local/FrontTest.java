package org.hamyari.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front over real sockets, with one upstream in the place of the pledges service. */
class FrontTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final CompletableFuture<com.sun.net.httpserver.Headers> seen = new CompletableFuture<>();
    private Ports ports;
    private Front front;
    private HttpServer upstream;

    @BeforeEach
    void start() throws IOException {
        ports = freePorts();
        upstream = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.application(Application.PLEDGES)), 16);
        upstream.createContext("/", exchange -> {
            seen.complete(exchange.getRequestHeaders());
            long length = exchange.getRequestBody().readAllBytes().length;
            byte[] answer = (exchange.getRequestURI() + " " + length).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(409, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        upstream.start();
        front = new Front(ports);
        front.start();
    }

    @AfterEach
    void stop() {
        front.stop();
        upstream.stop(0);
    }

    @Test
    void passesRequestAndAnswerUnchanged() throws Exception {
        HttpResponse<String> answer = send(to("/api/pledges/v1/a%2Fb?q=%D8%B4&x").POST(HttpRequest.BodyPublishers.ofString("12345")));
        assertEquals(409, answer.statusCode());
        assertEquals("/api/pledges/v1/a%2Fb?q=%D8%B4&x 5", answer.body());
        assertEquals("7", answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void saysWhoAskedAndBelievesNobodyElseAboutIt() throws Exception {
        send(to("/api/pledges/v1/x").header("X-Forwarded-For", "6.6.6.6").header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6").header("X-Forwarded-Prefix", "/evil"));
        com.sun.net.httpserver.Headers headers = seen.get(5, TimeUnit.SECONDS);
        assertEquals("127.0.0.1", String.join(",", headers.get("X-Forwarded-For")));
        assertEquals("localhost:" + ports.front(), String.join(",", headers.get("X-Forwarded-Host")));
        assertEquals("http", headers.getFirst("X-Forwarded-Proto"));
        assertEquals(null, headers.get("Forwarded"));
        assertEquals(null, headers.get("X-Forwarded-Prefix"));
    }

    @Test
    void streamsLargeBodiesAndStopsWhatIsTooLarge() throws Exception {
        assertEquals("/api/pledges/v1/x 20000000", send(to("/api/pledges/v1/x").POST(bytes(20_000_000))).body());
        assertEquals(413, send(to("/api/pledges/v1/x").POST(bytes(Front.MAX_BODY_BYTES + 1))).statusCode());
    }

    @Test
    void answersForAServiceThatIsAway() throws Exception {
        HttpResponse<String> api = send(to("/api/matching/v1/x").header("Accept-Language", "en"));
        assertEquals(503, api.statusCode());
        assertEquals("application/problem+json", api.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("5", api.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(api.body().contains("\"code\":\"service-away\""), api.body());
        HttpResponse<String> page = send(to("/projects"));
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("lang=\"fa\" dir=\"rtl\""), page.body());
    }

    @Test
    void keepsUnknownPathsAndManagementToItself() throws Exception {
        assertEquals(404, send(to("/q/health")).statusCode());
        HttpResponse<String> unknown = send(to("/api/pledges/v9/x"));
        assertEquals(404, unknown.statusCode());
        assertEquals("application/problem+json", unknown.headers().firstValue("Content-Type").orElseThrow());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(ports.origin() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Of unknown length, so that it is sent in chunks. */
    private static HttpRequest.BodyPublisher bytes(long length) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {

            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        });
    }

    /** An offset at which nothing listens, below the ports that the system gives to clients. */
    private static Ports freePorts() {
        return new Random().ints(2_000, 12_000).mapToObj(Ports::new)
                .filter(ports -> isFree(ports.front()) && isFree(ports.application(Application.PLEDGES)) && isFree(ports.application(Application.MATCHING)))
                .findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
