package org.hamyari.pledges.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainException;
import org.jboss.logging.Logger;

/** The sandbox gateway behind {@link PaymentProvider}. */
@ApplicationScoped
class SandboxGateway implements PaymentProvider {

    private static final Logger LOG = Logger.getLogger(SandboxGateway.class);

    private final SandboxSettings settings;
    private final ObjectMapper json;
    private final HttpClient http;

    SandboxGateway(SandboxSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.timeout()).build();
    }

    @Override
    public Opened open(Opening opening) {
        Map<String, Object> body = Map.of("amount", opening.amount().toDto(), "reference", opening.paymentId(),
                "description", opening.description(), "returnUrl", opening.returnUrl(), "notifyUrl", settings.notifyUrl(),
                "language", opening.language());
        Reply reply = send(post("/api/payments", opening.paymentId().toString(), body));
        return switch (reply.status) {
            case 201 -> reply.<Opened, PaymentAnswer>read(PaymentAnswer.class, payment -> payment.redirectUrl == null
                    ? new Away("no address to send the citizen to")
                    : new Session(payment.providerRef, payment.redirectUrl, payment.expiresAt), Away::new);
            case 400, 422 -> new Refused("status " + reply.status + ": " + reply.body);
            default -> reply.away();
        };
    }

    @Override
    public Found find(String providerRef) {
        Reply reply = send(request("/api/payments/" + encoded(providerRef)).GET());
        return switch (reply.status) {
            case 200 -> reply.<Found, PaymentAnswer>read(PaymentAnswer.class, SandboxGateway::stated, Away::new);
            case 404 -> new NotThere();
            default -> reply.away();
        };
    }

    @Override
    public Refunded refund(String providerRef, String key, Money amount) {
        Reply reply = send(post("/api/payments/" + encoded(providerRef) + "/refunds", key, Map.of("amount", amount.toDto())));
        return switch (reply.status) {
            case 200, 201 -> reply.<Refunded, RefundAnswer>read(RefundAnswer.class, SandboxGateway::refunded, Away::new);
            default -> reply.away();
        };
    }

    private static Found stated(PaymentAnswer payment) {
        Status status = switch (String.valueOf(payment.status)) {
            case "CREATED" -> Status.OPEN;
            case "CAPTURED", "PARTLY_REFUNDED", "REFUNDED" -> Status.CAPTURED;
            case "FAILED" -> Status.FAILED;
            case "CANCELLED" -> Status.CANCELLED;
            case "EXPIRED" -> Status.EXPIRED;
            default -> null;
        };
        return status == null ? new Away("unknown status")
                : new Stated(payment.providerRef, payment.reference, status, Money.parse(payment.amount, "/amount"), payment.capturedAt);
    }

    private static Refunded refunded(RefundAnswer refund) {
        return switch (String.valueOf(refund.status)) {
            case "COMPLETED" -> new Completed(refund.refundId);
            case "FAILED" -> new NotDone("the gateway says it failed");
            default -> new Away("unknown status");
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + path)).timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.merchantSecret().orElse(""));
    }

    private HttpRequest.Builder post(String path, String key, Map<String, ?> body) {
        try {
            return request(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** The time covers the whole answer: a gateway that begins to answer and stops is away too. */
    private Reply send(HttpRequest.Builder request) {
        if (settings.merchantSecret().isEmpty()) {
            return new Reply(0, "the sandbox gateway is off");
        }
        CompletableFuture<HttpResponse<String>> call = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = call.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (ExecutionException | TimeoutException failed) {
            call.cancel(true);
            return new Reply(0, String.valueOf(failed.getCause() == null ? failed : failed.getCause()));
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply(0, "interrupted");
        }
    }

    private static String encoded(String reference) {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    private final class Reply {

        private final int status;
        private final String body;

        private Reply(int status, String body) {
            this.status = status;
            this.body = body;
        }

        private Away away() {
            LOG.warnf("the sandbox gateway gave no usable answer (status %d)", status);
            return new Away("status " + status);
        }

        private <R, T> R read(Class<T> type, Function<T, R> answer, Function<String, R> unreadable) {
            try {
                return answer.apply(json.readValue(body, type));
            } catch (JsonProcessingException | DomainException notOurs) {
                LOG.warnf("the sandbox gateway's answer cannot be read: %s", notOurs.getClass().getSimpleName());
                return unreadable.apply("not readable");
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PaymentAnswer(String providerRef, String reference, String status, MoneyDto amount, String redirectUrl, Instant expiresAt,
            Instant capturedAt) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundAnswer(String refundId, String status) {
    }
}
