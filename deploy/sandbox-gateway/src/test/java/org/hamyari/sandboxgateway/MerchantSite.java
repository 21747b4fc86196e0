package org.hamyari.sandboxgateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The other side: a merchant who receives notifications, and refuses the first few when told to. */
public final class MerchantSite implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private int refusals;

    /** One delivery as it arrived. */
    public record Received(String signature, String body) {

        /** Whether the signature belongs to the body, computed here and not by the gateway's own code. */
        public boolean isGenuine(String secret) {
            long time = Long.parseLong(signature.split(",")[0].substring(2));
            return signature.equals("t=" + time + ",v1=" + hmac(time + "." + body, secret));
        }

        private static String hmac(String text, String secret) {
            try {
                javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
                mac.init(new javax.crypto.spec.SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public MerchantSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 16);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(String.valueOf(exchange.getRequestHeaders().getFirst("Sandbox-Signature")), body));
            exchange.sendResponseHeaders(refusals-- > 0 ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    public MerchantSite refusing(int deliveries) {
        refusals = deliveries;
        return this;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The next deliveries, waited for. */
    public List<Received> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** Whether nothing arrives for a while. */
    public boolean isQuietFor(Duration time) {
        return poll(time) == null;
    }

    private Received next() {
        Received delivery = poll(Duration.ofSeconds(15));
        if (delivery == null) {
            throw new AssertionError("no notification within 15 s");
        }
        return delivery;
    }

    private Received poll(Duration time) {
        try {
            return received.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
