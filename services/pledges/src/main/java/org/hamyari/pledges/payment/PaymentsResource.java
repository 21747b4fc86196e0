package org.hamyari.pledges.payment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Locale;
import java.util.UUID;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.pledges.api.PaymentConfirmationRequestDto;
import org.hamyari.pledges.api.PaymentSessionDto;
import org.hamyari.pledges.api.PaymentSessionRequestDto;
import org.hamyari.pledges.api.PaymentsApi;
import org.hamyari.pledges.api.PledgeDto;
import org.hamyari.pledges.api.ReturnParametersDto;
import org.hamyari.pledges.pledge.PledgeReader;

@RunOnVirtualThread
class PaymentsResource implements PaymentsApi {

    private final PaymentSessions sessions;
    private final Confirmations confirmations;
    private final PaymentRepository payments;
    private final PledgeReader pledges;
    private final Idempotency idempotency;
    private final Caller caller;

    PaymentsResource(PaymentSessions sessions, Confirmations confirmations, PaymentRepository payments, PledgeReader pledges,
            Idempotency idempotency, Caller caller) {
        this.sessions = sessions;
        this.confirmations = confirmations;
        this.payments = payments;
        this.pledges = pledges;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Override
    public PaymentSessionDto createPaymentSession(String idempotencyKey, String cityId, UUID pledgeId, PaymentSessionRequestDto body,
            String acceptLanguage) {
        String key = Idempotency.bare(idempotencyKey);
        PaymentSessions.Attempt attempt = sessions.open(pledgeId, caller.subject(), key, body.returnUrl(), language(acceptLanguage));
        return idempotency.once(idempotencyKey, body, () -> sessions.keep(attempt));
    }

    @Override
    public PledgeDto confirmPayment(String cityId, UUID pledgeId, PaymentConfirmationRequestDto body, String acceptLanguage) {
        pledges.get(pledgeId);
        ReturnParametersDto back = body.returnParameters();
        UUID paymentId = QuarkusTransaction.requiringNew().call(() -> payments.ofPledge(pledgeId, back.providerRef()))
                .orElseThrow(() -> new DomainException(DomainError.Invalid.field("/returnParameters/providerRef", "unknown-payment"))).id;
        confirmations.ask(cityId, paymentId, null, back.statusHint());
        return pledges.get(pledgeId);
    }

    private static String language(String acceptLanguage) {
        if (acceptLanguage == null) {
            return "fa";
        }
        return acceptLanguage.trim().toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "fa";
    }
}
