package org.hamyari.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/**
 * An amount in integer minor units of one currency. All arithmetic is exact: an overflow or a mix of currencies throws.
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** Larger than any city's budget in rials, small enough that nine thousand of them still add up in a {@code long}. */
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,18})?");

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (Currencies.fractionDigits(currency).isEmpty()) {
            throw new IllegalArgumentException("unknown currency");
        }
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a positive amount from the wire; refuses what is not a decimal string, not positive, finer than the currency
     * or beyond {@link #MAX_MINOR}.
     *
     * @param pointer JSON pointer of the money object, for the error
     */
    public static Money positive(MoneyDto dto, String pointer) {
        Money money = parse(dto, pointer);
        if (money.minor <= 0) {
            throw invalid(pointer + "/amount", "amount-not-positive");
        }
        return money;
    }

    /** As {@link #positive}, and in the currency expected here. */
    public static Money positive(MoneyDto dto, String currency, String pointer) {
        Money money = positive(dto, pointer);
        if (!money.currency.equals(currency)) {
            throw new DomainException(DomainError.Invalid.field(pointer + "/currency", "wrong-currency", currency));
        }
        return money;
    }

    /** Reads any amount from the wire, also zero and negative ones. */
    public static Money parse(MoneyDto dto, String pointer) {
        if (dto == null || dto.amount() == null || dto.currency() == null) {
            throw invalid(pointer, "required");
        }
        int digits = Currencies.fractionDigits(dto.currency())
                .orElseThrow(() -> invalid(pointer + "/currency", "unknown-currency"));
        if (!AMOUNT.matcher(dto.amount()).matches()) {
            throw invalid(pointer + "/amount", "amount-not-a-number");
        }
        BigDecimal amount = new BigDecimal(dto.amount());
        if (amount.stripTrailingZeros().scale() > digits || amount.scale() > Math.max(digits, 0) && digits == 0) {
            throw new DomainException(DomainError.Invalid.field(pointer + "/amount", "amount-too-fine", dto.currency(), digits));
        }
        BigDecimal minor = amount.movePointRight(digits);
        if (minor.abs().compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0) {
            throw invalid(pointer + "/amount", "amount-too-large");
        }
        return new Money(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), dto.currency());
    }

    private static DomainException invalid(String pointer, String code) {
        return new DomainException(DomainError.Invalid.field(pointer, code));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** The wire form: a decimal string in major units with all fraction digits of the currency. */
    public MoneyDto toDto() {
        int digits = Currencies.fractionDigits(currency).orElseThrow();
        return new MoneyDto(BigDecimal.valueOf(minor, digits).toPlainString(), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixes " + currency + " and " + other.currency);
        }
        return other;
    }
}
