package org.hamyari.pledges.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.pledges.pledge.Pledges;
import org.jboss.logging.Logger;

/**
 * Sends a refund to the gateway and books it when it is done, once: the key is the refund's, so a repeated call after a lost answer
 * gives nothing back twice. Only when the gateway says that nothing went back does a fresh key begin a new try.
 */
@ApplicationScoped
class RefundSender {

    private static final Logger LOG = Logger.getLogger(RefundSender.class);

    private final RefundRepository repository;
    private final PaymentRepository payments;
    private final Pledges pledges;
    private final PaymentProvider provider;
    private final InCity inCity;
    private final Confirmations.Pace pace;

    RefundSender(RefundRepository repository, PaymentRepository payments, Pledges pledges, PaymentProvider provider, InCity inCity,
            Confirmations.Pace pace) {
        this.repository = repository;
        this.payments = payments;
        this.pledges = pledges;
        this.provider = provider;
        this.inCity = inCity;
        this.pace = pace;
    }

    void send(String cityId, UUID refundId) {
        Optional<Order> order = inCity.call(cityId, () -> order(refundId));
        if (order.isPresent()) {
            PaymentProvider.Refunded answer = provider.refund(order.get().providerRef, order.get().key, order.get().amount);
            inCity.run(cityId, () -> take(refundId, order.get(), answer));
        }
    }

    private Optional<Order> order(UUID refundId) {
        Refund refund = repository.findById(refundId);
        return refund.state == RefundState.DONE ? Optional.empty()
                : Optional.of(new Order(payments.findById(refund.paymentId).providerRef, refund.key(), refund.money()));
    }

    private void take(UUID refundId, Order order, PaymentProvider.Refunded answer) {
        pledges.lock(repository.pledgeOf(refundId));
        Refund refund = repository.locked(refundId);
        if (refund.state == RefundState.DONE || !refund.key().equals(order.key)) {
            return;
        }
        switch (answer) {
            case PaymentProvider.Completed completed -> book(refund, completed.refundRef());
            case PaymentProvider.NotDone notDone -> {
                LOG.warnf("refund %s, try %d: %s", refund.id, refund.tries + 1, notDone.why());
                refund.tries++;
                refund.sendAt = pace.afterNoAnswer(refund.tries);
            }
            case PaymentProvider.Away away -> refund.sendAt = pace.afterNoAnswer(refund.tries + 1);
        }
    }

    private void book(Refund refund, String providerRef) {
        refund.state = RefundState.DONE;
        refund.providerRef = providerRef;
        refund.doneAt = pace.now();
        switch (refund.reason) {
            case GOAL_MISSED -> pledges.refunded(refund.pledgeId, refund.id, false);
            case CAMPAIGN_WITHDRAWN -> pledges.refunded(refund.pledgeId, refund.id, true);
            case PAID_TOO_LATE -> pledges.givenBack(refund.pledgeId, refund.id);
        }
    }

    private record Order(String providerRef, String key, Money amount) {
    }
}
