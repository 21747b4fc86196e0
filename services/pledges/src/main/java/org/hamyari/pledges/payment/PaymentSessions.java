package org.hamyari.pledges.payment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.pledges.api.PaymentProviderDto;
import org.hamyari.pledges.api.PaymentSessionDto;
import org.hamyari.pledges.api.PaymentStateDto;
import org.hamyari.pledges.pledge.Pledges;
import org.jboss.logging.Logger;

/**
 * Opens sessions at the gateway in three steps: the attempt is written down, the gateway is asked outside any transaction, its answer
 * is kept. Whatever fails in between, the same key goes on where it stopped and the gateway opens one session.
 */
@ApplicationScoped
class PaymentSessions {

    private static final Logger LOG = Logger.getLogger(PaymentSessions.class);
    private static final int RETRY_SECONDS = 5;

    private final PaymentRepository repository;
    private final Pledges pledges;
    private final PaymentProvider provider;
    private final PaymentSettings settings;
    private final Tenant tenant;
    private final Clock clock;

    PaymentSessions(PaymentRepository repository, Pledges pledges, PaymentProvider provider, PaymentSettings settings, Tenant tenant,
            Clock clock) {
        this.repository = repository;
        this.pledges = pledges;
        this.provider = provider;
        this.settings = settings;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** An attempt that is written down and, once the gateway has opened it, its session. */
    record Attempt(UUID paymentId, PaymentProvider.Opening opening, Optional<PaymentProvider.Session> session) {

        Attempt with(PaymentProvider.Session opened) {
            return new Attempt(paymentId, opening, Optional.of(opened));
        }
    }

    /** The first two steps, each by itself. */
    Attempt open(UUID pledgeId, String donor, String requestKey, String returnUrl, String language) {
        requireAllowed(returnUrl);
        Attempt attempt = QuarkusTransaction.requiringNew().call(() -> begin(pledgeId, donor, requestKey, returnUrl, language));
        if (attempt.opening == null) {
            return attempt;
        }
        return switch (provider.open(attempt.opening)) {
            case PaymentProvider.Session session -> attempt.with(session);
            case PaymentProvider.Refused refused -> {
                LOG.errorf("the gateway refuses to open payment %s: %s", attempt.paymentId, refused.why());
                QuarkusTransaction.requiringNew().run(() -> repository.locked(attempt.paymentId).move(PaymentState.FAILED));
                throw new DomainException(new DomainError.Busy("gateway-unavailable", RETRY_SECONDS));
            }
            case PaymentProvider.Away away -> throw new DomainException(new DomainError.Busy("gateway-unavailable", RETRY_SECONDS));
        };
    }

    /** The last step, in the transaction that keeps the answer under its key. */
    PaymentSessionDto keep(Attempt attempt) {
        Payment payment = repository.locked(attempt.paymentId);
        if (payment.state == PaymentState.CREATED && attempt.session.isPresent()) {
            payment.redirect(attempt.session.get(), clock.instant().plus(settings.askAfter()));
        }
        if (payment.redirectUrl == null) {
            throw new DomainException(new DomainError.Conflict("payment-ended"));
        }
        return new PaymentSessionDto(payment.id, payment.pledgeId, PaymentProviderDto.fromString(payment.provider),
                PaymentStateDto.fromString(payment.state.name()), payment.redirectUrl, payment.expiresAt);
    }

    private Attempt begin(UUID pledgeId, String donor, String requestKey, String returnUrl, String language) {
        pledges.requireOwn(pledgeId, donor);
        Optional<Payment> known = repository.ofRequest(pledgeId, requestKey);
        if (known.isPresent() && !known.get().returnUrl.equals(returnUrl)) {
            throw new DomainException(new DomainError.Unprocessable("idempotency-key-reused"));
        }
        Payment payment = known.orElseGet(() -> create(pledgeId, requestKey, returnUrl));
        PaymentProvider.Opening opening = payment.state == PaymentState.CREATED
                ? new PaymentProvider.Opening(payment.id, payment.money(), "Hamyari " + payment.pledgeId, returnUrl, language)
                : null;
        return new Attempt(payment.id, opening, Optional.empty());
    }

    private Payment create(UUID pledgeId, String requestKey, String returnUrl) {
        Pledges.Payable payable = pledges.requirePayable(pledgeId);
        if (repository.isInProgress(pledgeId)) {
            throw new DomainException(new DomainError.Conflict("payment-in-progress"));
        }
        Payment payment = new Payment(tenant.city(), payable.pledgeId(), payable.amount(), requestKey, returnUrl, clock.instant(),
                clock.instant().plus(settings.openWithin()));
        repository.persistAndFlush(payment);
        return payment;
    }

    private void requireAllowed(String returnUrl) {
        try {
            URI uri = new URI(returnUrl);
            String origin = uri.getScheme() + "://" + uri.getRawAuthority();
            if (settings.returnOrigins().contains(origin)) {
                return;
            }
        } catch (URISyntaxException notAnAddress) {
            LOG.debug("a return address cannot be read", notAnAddress);
        }
        throw new DomainException(DomainError.Invalid.field("/returnUrl", "return-url-not-allowed"));
    }
}
