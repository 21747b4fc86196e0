package org.hamyari.pledges.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** How much one pledge may be and how long it waits, by configuration. */
@ApplicationScoped
class PledgeLimits {

    private final PledgingSettings settings;

    PledgeLimits(PledgingSettings settings) {
        this.settings = settings;
    }

    Money check(Money amount, String pointer) {
        limit(settings.minimum(), amount).filter(least -> amount.compareTo(least) < 0).ifPresent(least -> {
            throw refusal(pointer, "pledge-too-small", least);
        });
        limit(settings.maximum(), amount).filter(most -> amount.compareTo(most) > 0).ifPresent(most -> {
            throw refusal(pointer, "pledge-too-large", most);
        });
        return amount;
    }

    Instant payableUntil(Instant now, Instant deadline) {
        Instant until = now.plus(settings.payWithin());
        return until.isBefore(deadline) ? until : deadline;
    }

    private static Optional<Money> limit(Map<String, String> limits, Money amount) {
        return Optional.ofNullable(limits.get(amount.currency()))
                .map(major -> Money.parse(new MoneyDto(major, amount.currency()), "/limit"));
    }

    private static DomainException refusal(String pointer, String code, Money limit) {
        MoneyDto dto = limit.toDto();
        return new DomainException(DomainError.Invalid.field(pointer + "/amount", code, dto.amount(), dto.currency()));
    }
}
