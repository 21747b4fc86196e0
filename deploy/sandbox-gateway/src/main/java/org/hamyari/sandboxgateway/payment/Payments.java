package org.hamyari.sandboxgateway.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamyari.sandboxgateway.GatewaySettings;
import org.hamyari.sandboxgateway.Ids;
import org.hamyari.sandboxgateway.notification.Notifications;
import org.hamyari.sandboxgateway.problem.Refusal;

/** Everything that can happen to a payment. Each change and its notifications are one transaction, under the payment's lock. */
@Singleton
class Payments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PaymentRepository repository;
    private final Notifications notifications;
    private final GatewaySettings settings;
    private final Ids ids;
    private final Clock clock;

    Payments(PaymentRepository repository, Notifications notifications, GatewaySettings settings, Ids ids, Clock clock) {
        this.repository = repository;
        this.notifications = notifications;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    PaymentDto create(String key, PaymentRequest request) {
        repository.lockKey(key);
        Optional<Payment> known = repository.byKey(key);
        if (known.isPresent() && !known.get().requestHash.equals(request.hash())) {
            throw Refusal.keyReused();
        }
        Payment payment = known.orElseGet(() -> {
            Payment made = Payment.create(ids.next("sbx_"), key, request, now(), settings.timeToPay());
            repository.persist(made);
            return made;
        });
        return dto(payment);
    }

    /** The confirmation. May be scripted to fail, and the failure counts, so it must not roll back. */
    @Transactional(dontRollbackOn = Refusal.class)
    PaymentDto confirm(String providerRef) {
        Payment payment = locked(providerRef);
        bringUpToDate(payment);
        if (payment.failingConfirmations > 0 && payment.status == PaymentStatus.CAPTURED) {
            payment.failingConfirmations--;
            throw Refusal.scripted();
        }
        return dto(payment);
    }

    @Transactional
    List<PaymentDto> updatedSince(Instant since, int limit) {
        return repository.updatedSince(since, limit).stream().map(this::dto).toList();
    }

    /** What the hosted page shows. */
    @Transactional
    Payment visit(String providerRef) {
        Payment payment = locked(providerRef);
        bringUpToDate(payment);
        return payment;
    }

    /** The payer's decision; the first one counts, a second press changes nothing. */
    @Transactional
    Payment decide(String providerRef, Decision decision, Scenario scenario, Duration delay) {
        Payment payment = locked(providerRef);
        bringUpToDate(payment);
        if (!payment.awaitsDecision()) {
            return payment;
        }
        if (scenario == Scenario.FORGED_RETURN) {
            payment.scenario = scenario;
            return payment;
        }
        Instant now = now();
        payment.decide(decision, scenario, scenario.delaysDecision() ? now.plus(delay) : now, now);
        if (payment.status != PaymentStatus.CREATED) {
            announce(payment, scenario == Scenario.LATE_NOTIFICATION ? delay : Duration.ZERO);
        }
        return payment;
    }

    @Transactional
    RefundDto refund(String providerRef, String key, RefundRequest request) {
        Payment payment = locked(providerRef);
        Optional<Refund> known = repository.refundByKey(providerRef, key);
        if (known.isPresent()) {
            if (!known.get().requestHash.equals(request.hash())) {
                throw Refusal.keyReused();
            }
            return known.get().toDto(payment.currency);
        }
        long before = payment.refunded;
        payment.refund(request.amount(), now());
        boolean done = payment.refunded > before;
        Refund refund = new Refund(ids.next("sbr_"), providerRef, key, request, done ? Refund.COMPLETED : Refund.FAILED, now());
        repository.save(refund);
        notifications.announce(payment.scenario.notificationFault(), providerRef, payment.notifyUrl,
                body(payment, done ? "refund.completed" : "refund.failed", request.amount()), Duration.ZERO);
        return refund.toDto(payment.currency);
    }

    @Transactional
    RefundDto refund(String providerRef, String refundId) {
        Payment payment = repository.findByIdOptional(providerRef).orElseThrow(() -> Refusal.unknown("payment"));
        return repository.refund(providerRef, refundId).orElseThrow(() -> Refusal.unknown("refund")).toDto(payment.currency);
    }

    /** Payments that time changes while nobody asks. */
    @Transactional
    List<String> due() {
        return repository.due(now(), 100);
    }

    @Transactional
    void bringUpToDate(String providerRef) {
        bringUpToDate(locked(providerRef));
    }

    private void bringUpToDate(Payment payment) {
        if (payment.takeEffect(now())) {
            announce(payment, Duration.ZERO);
        }
    }

    private void announce(Payment payment, Duration delay) {
        String type = switch (payment.status) {
            case CAPTURED -> "payment.captured";
            case FAILED -> "payment.failed";
            case CANCELLED -> "payment.cancelled";
            case EXPIRED -> "payment.expired";
            default -> throw new IllegalStateException("nothing to announce in status " + payment.status);
        };
        notifications.announce(payment.scenario.notificationFault(), payment.providerRef, payment.notifyUrl,
                body(payment, type, payment.statedAmount()), delay);
    }

    private String body(Payment payment, String type, Amount amount) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notificationId", ids.next("sbn_"));
        body.put("type", type);
        body.put("providerRef", payment.providerRef);
        body.put("reference", payment.reference);
        body.put("status", payment.status.name());
        body.put("amount", amount.toWire());
        body.put("occurredAt", now().toString());
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Payment locked(String providerRef) {
        return repository.lock(providerRef).orElseThrow(() -> Refusal.unknown("payment"));
    }

    private PaymentDto dto(Payment payment) {
        return PaymentDto.of(payment, settings.publicUrl());
    }

    /** As precise as the database keeps it, so that an answer and its replay are equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
