package org.hamyari.pledges.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.pledges.pledge.Pledges;
import org.jboss.logging.Logger;

/**
 * Finds out at the gateway what has become of a payment and books it at most once, however often, late or at the same time browsers,
 * notifications and the janitor ask. The gateway is asked outside any transaction; only its own answer changes anything.
 */
@ApplicationScoped
class Confirmations {

    private static final Logger LOG = Logger.getLogger(Confirmations.class);

    private final PaymentRepository repository;
    private final Pledges pledges;
    private final Refunds refunds;
    private final PaymentProvider provider;
    private final InCity inCity;
    private final Pace pace;

    Confirmations(PaymentRepository repository, Pledges pledges, Refunds refunds, PaymentProvider provider, InCity inCity, Pace pace) {
        this.repository = repository;
        this.pledges = pledges;
        this.refunds = refunds;
        this.provider = provider;
        this.inCity = inCity;
        this.pace = pace;
    }

    /** Asks about a payment under the reference it has, or else the one that was heard of. */
    void ask(String cityId, UUID paymentId, String heardRef, String hint) {
        Optional<String> question = inCity.call(cityId, () -> question(paymentId, heardRef));
        if (question.isPresent()) {
            PaymentProvider.Found answer = provider.find(question.get());
            inCity.run(cityId, () -> take(paymentId, answer, hint));
        }
    }

    private Optional<String> question(UUID paymentId, String heardRef) {
        pledges.lock(repository.pledgeOf(paymentId));
        Payment payment = repository.locked(paymentId);
        if (payment.state == PaymentState.CREATED && heardRef == null) {
            // Its session never reached a citizen, so nobody can pay it.
            payment.move(PaymentState.FAILED);
        }
        boolean isAnswered = payment.state == PaymentState.CAPTURED;
        return isAnswered ? Optional.empty() : Optional.ofNullable(payment.providerRef == null ? heardRef : payment.providerRef);
    }

    private void take(UUID paymentId, PaymentProvider.Found answer, String hint) {
        pledges.lock(repository.pledgeOf(paymentId));
        Payment payment = repository.locked(paymentId);
        if (payment.state == PaymentState.CAPTURED) {
            return;
        }
        payment.asked++;
        payment.statusHint = hint == null ? payment.statusHint : hint;
        switch (answer) {
            case PaymentProvider.Stated stated when isOurs(payment, stated) -> take(payment, stated);
            case PaymentProvider.Stated other -> {
                LOG.errorf("the gateway states another amount or reference for payment %s", payment.id);
                leaveUnknown(payment);
            }
            case PaymentProvider.NotThere gone -> {
                LOG.errorf("the gateway does not know payment %s", payment.id);
                leaveUnknown(payment);
            }
            case PaymentProvider.Away away -> leaveUnknown(payment);
        }
    }

    private static boolean isOurs(Payment payment, PaymentProvider.Stated stated) {
        return stated.reference() != null && stated.reference().equals(payment.id.toString()) && stated.amount().equals(payment.money());
    }

    private void take(Payment payment, PaymentProvider.Stated stated) {
        payment.confirmedAt = pace.now();
        payment.providerRef = stated.providerRef();
        switch (stated.status()) {
            case CAPTURED -> capture(payment, stated);
            case FAILED -> end(payment, PaymentState.FAILED);
            case CANCELLED -> end(payment, PaymentState.CANCELLED);
            case EXPIRED -> end(payment, PaymentState.EXPIRED);
            case OPEN -> {
                if (payment.state == PaymentState.UNKNOWN) {
                    payment.move(PaymentState.REDIRECTED);
                }
                payment.askAt = pace.afterAnOpenAnswer(payment.asked);
            }
        }
    }

    private void capture(Payment payment, PaymentProvider.Stated stated) {
        payment.move(PaymentState.CAPTURED);
        Instant capturedAt = stated.capturedAt() == null ? pace.now() : stated.capturedAt();
        if (!pledges.capture(payment.pledgeId, payment.id, capturedAt)) {
            refunds.requestTooLate(payment, pledges.projectOf(payment.pledgeId));
        }
    }

    private static void end(Payment payment, PaymentState end) {
        if (payment.state.isInProgress()) {
            payment.move(end);
        }
    }

    private void leaveUnknown(Payment payment) {
        if (payment.state.isInProgress()) {
            payment.move(PaymentState.UNKNOWN);
            payment.askAt = pace.afterNoAnswer(payment.asked);
        }
    }

    /** When to ask again. */
    @ApplicationScoped
    static class Pace {

        private final PaymentSettings settings;
        private final Clock clock;

        Pace(PaymentSettings settings, Clock clock) {
            this.settings = settings;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        Instant afterAnOpenAnswer(int asked) {
            return now().plus(bounded(settings.askAfter(), asked));
        }

        Instant afterNoAnswer(int asked) {
            return now().plus(bounded(settings.retryAfter(), asked));
        }

        private Duration bounded(Duration step, int times) {
            Duration pause = step.multipliedBy(Math.clamp(times, 1, 1000));
            return pause.compareTo(settings.askAtMost()) < 0 ? pause : settings.askAtMost();
        }
    }
}
