package org.hamyari.pledges.stand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands for the sandbox gateway: speaks its protocol over HTTP and does what a test tells it to. */
public class GatewayStandIn implements QuarkusTestResourceLifecycleManager {

    /** How the gateway misbehaves. */
    public enum Fault {
        NONE, ERROR, SILENCE, GARBAGE, CUT_OFF
    }

    /** A payment at the gateway. */
    public static final class Payment {
        public final String providerRef = "sbx_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        public final String reference;
        public final String amount;
        public final String currency;
        public volatile String status = "CREATED";
        public volatile String statedAmount;
        public volatile Instant capturedAt;
        public volatile Fault fault = Fault.NONE;
        public final AtomicInteger refundsToFail = new AtomicInteger();
        public final AtomicInteger refundAnswersToLose = new AtomicInteger();
        public final Map<String, Map<String, Object>> refunds = new ConcurrentHashMap<>();

        private Payment(JsonNode request) {
            this.reference = request.get("reference").asText();
            this.amount = request.get("amount").get("amount").asText();
            this.currency = request.get("amount").get("currency").asText();
            this.statedAmount = amount;
        }

        public Payment captured() {
            capturedAt = Instant.now();
            status = "CAPTURED";
            return this;
        }

        /** How much has gone back. */
        public long refundsDone() {
            return refunds.values().stream().filter(refund -> refund.get("status").equals("COMPLETED")).count();
        }

        private Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("providerRef", providerRef);
            json.put("reference", reference);
            json.put("status", status);
            json.put("amount", Map.of("amount", statedAmount, "currency", currency));
            json.put("refunded", Map.of("amount", "0", "currency", currency));
            json.put("failureReason", null);
            json.put("redirectUrl", "http://localhost:8080/sandbox-gateway/pay/" + providerRef);
            json.put("createdAt", "2026-11-21T08:00:00Z");
            json.put("expiresAt", "2036-11-21T08:30:00Z");
            json.put("capturedAt", capturedAt == null ? null : capturedAt.toString());
            return json;
        }
    }

    private static final String MERCHANT = "merchant-secret-of-tests";
    private static final String NOTIFICATION = "notification-secret-of-tests";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Payment> BY_REF = new ConcurrentHashMap<>();
    private static final Map<String, Payment> BY_KEY = new ConcurrentHashMap<>();
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static volatile Fault openFault = Fault.NONE;
    private HttpServer server;

    /** What happens to openings from now on. */
    public static void onOpen(Fault fault) {
        openFault = fault;
    }

    public static Payment payment(String providerRef) {
        return BY_REF.get(providerRef);
    }

    /** The payments opened for a reference of ours. */
    public static List<Payment> ofReference(String reference) {
        return BY_REF.values().stream().filter(payment -> payment.reference.equals(reference)).toList();
    }

    /** A notification's body. */
    public static String notification(String id, String type, Payment payment) {
        return "{\"notificationId\": \"" + id + "\", \"type\":\"" + type + "\", \"providerRef\":\"" + payment.providerRef
                + "\", \"reference\":\"" + payment.reference + "\", \"status\":\"" + payment.status + "\", \"amount\":{\"amount\":\""
                + payment.statedAmount + "\",\"currency\":\"" + payment.currency + "\"}, \"occurredAt\":\"2026-11-21T08:00:00Z\"}";
    }

    /** The right signature of a body at a time. */
    public static String signature(String body, Instant at) {
        return signature(body, at, NOTIFICATION);
    }

    public static String signature(String body, Instant at, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = at.getEpochSecond() + "." + body;
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/sandbox-gateway/api/payments", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of("HAMYARI_SANDBOX_URL", "http://localhost:" + server.getAddress().getPort() + "/sandbox-gateway",
                "HAMYARI_SANDBOX_MERCHANT_SECRET", MERCHANT, "HAMYARI_SANDBOX_NOTIFICATION_SECRET", NOTIFICATION,
                "hamyari.sandbox.timeout", "PT2S", "hamyari.payments.janitor-every", "1s", "hamyari.payments.retry-after", "PT1S",
                "hamyari.pledging.expire-every", "1s", "hamyari.jobs.poll", "PT0.1S");
    }

    @Override
    public void stop() {
        NEVER.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!("Bearer " + MERCHANT).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("status", 401));
            return;
        }
        String path = exchange.getRequestURI().getPath().substring("/sandbox-gateway/api/payments".length());
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (path.isEmpty()) {
            open(exchange, body);
            return;
        }
        Payment payment = BY_REF.get(path.split("/")[1]);
        if (payment == null) {
            answer(exchange, 404, Map.of("status", 404));
        } else if (!misbehaves(exchange, payment.fault)) {
            if (path.endsWith("/refunds")) {
                refund(exchange, payment);
            } else {
                answer(exchange, 200, payment.toJson());
            }
        }
    }

    private static void open(HttpExchange exchange, JsonNode body) throws IOException {
        Payment payment = BY_KEY.computeIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), key -> new Payment(body));
        BY_REF.put(payment.providerRef, payment);
        if (!misbehaves(exchange, openFault)) {
            answer(exchange, 201, payment.toJson());
        }
    }

    private static void refund(HttpExchange exchange, Payment payment) throws IOException {
        if (!payment.status.equals("CAPTURED") && !payment.status.equals("REFUNDED")) {
            answer(exchange, 409, Map.of("status", 409, "code", "not-refundable"));
            return;
        }
        Map<String, Object> refund = payment.refunds.computeIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), key -> {
            boolean fails = payment.refundsToFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            return Map.of("refundId", "sbr_" + UUID.randomUUID().toString().substring(0, 8), "providerRef", payment.providerRef,
                    "status", fails ? "FAILED" : "COMPLETED", "amount", Map.of("amount", payment.amount, "currency", payment.currency),
                    "createdAt", "2026-11-21T08:00:00Z");
        });
        if (payment.refundAnswersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
        } else {
            answer(exchange, 201, refund);
        }
    }

    private static boolean misbehaves(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case NONE -> {
                return false;
            }
            case ERROR -> answer(exchange, 500, Map.of("status", 500));
            case GARBAGE -> {
                byte[] garbage = "<html>".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, garbage.length);
                exchange.getResponseBody().write(garbage);
                exchange.close();
            }
            case SILENCE -> hold();
            case CUT_OFF -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                hold();
            }
        }
        return true;
    }

    private static void hold() {
        try {
            NEVER.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
