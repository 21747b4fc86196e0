package org.hamyari.pledges.payment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where an attempt to pay stands. A gateway that reported a failure may still have taken the money: every state leads to CAPTURED. */
public enum PaymentState {
    CREATED, REDIRECTED, UNKNOWN, CAPTURED, FAILED, CANCELLED, EXPIRED;

    private static final Map<PaymentState, Set<PaymentState>> NEXT = Map.of(
            CREATED, Set.of(REDIRECTED, UNKNOWN, CAPTURED, FAILED, CANCELLED, EXPIRED),
            REDIRECTED, Set.of(UNKNOWN, CAPTURED, FAILED, CANCELLED, EXPIRED),
            UNKNOWN, Set.of(REDIRECTED, CAPTURED, FAILED, CANCELLED, EXPIRED),
            CAPTURED, Set.of(),
            FAILED, Set.of(CAPTURED),
            CANCELLED, Set.of(CAPTURED),
            EXPIRED, Set.of(CAPTURED));

    /** Whether its end is still to come, so that no second attempt may begin. */
    boolean isInProgress() {
        return this == CREATED || this == REDIRECTED || this == UNKNOWN;
    }

    /** The next state; staying is no move. */
    PaymentState to(PaymentState next) {
        if (this == next || NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
