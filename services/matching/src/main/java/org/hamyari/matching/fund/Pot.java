package org.hamyari.matching.fund;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.ledger.Cause;
import org.hamyari.ledger.Ledger;
import org.hamyari.ledger.Leg;
import org.hamyari.matching.rule.Ratio;
import org.hamyari.matching.rule.RuleKind;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/**
 * The money of a fund whose row this transaction holds. Every movement changes the fund's figures and the ledger together; the
 * database refuses what would promise more than was deposited, in either.
 */
public final class Pot {

    private final Fund fund;
    private final Ledger ledger;

    Pot(Fund fund, Ledger ledger) {
        this.fund = fund;
        this.ledger = ledger;
    }

    /** Moves an amount from one part of the fund to another, once per transaction id. Nothing moves nothing. */
    public void move(Part from, Part to, UUID transactionId, Money amount, Cause cause) {
        if (amount.isPositive() && ledger.book(transactionId, cause, new Leg(from.of(fund), to.of(fund), amount))) {
            fund.move(from, to, amount.minor());
        }
    }

    /** Sets an amount of what is left aside. */
    public void reserve(UUID reservationId, Money amount, Cause cause) {
        if (ledger.hold(reservationId, cause, new Leg(Part.LEFT.of(fund), Part.EARNED.of(fund), amount))) {
            fund.reserved += amount.minor();
        }
    }

    /** Gives up what was set aside, because it is used or no longer wanted. */
    public void release(UUID reservationId, Money amount, Cause cause) {
        ledger.voidPending(fund.cityId, reservationId, cause);
        fund.reserved -= amount.minor();
    }

    /** Gives up what was set aside, because its time is over. */
    public void expire(UUID reservationId, Money amount, Cause cause) {
        ledger.expire(fund.cityId, reservationId, cause);
        fund.reserved -= amount.minor();
    }

    /** The next place in the order in which the fund books; without gaps, because it is given back with the transaction. */
    public long nextSequence() {
        return ++fund.matchSequence;
    }

    public UUID id() {
        return fund.id;
    }

    public String cityId() {
        return fund.cityId;
    }

    public LocalizedTextDto name() {
        return fund.name();
    }

    public RuleKind ruleKind() {
        return fund.ruleKind;
    }

    public int ruleVersion() {
        return fund.ruleVersion;
    }

    public String ruleHash() {
        return fund.ruleHash;
    }

    public Ratio ratio() {
        return fund.ratio();
    }

    public String currency() {
        return fund.currency;
    }

    /** Whether the fund matches pledges of that moment. */
    public boolean isOpen(Instant at) {
        return fund.isOpen(at);
    }

    public boolean isFor(String categoryId, String currency) {
        return fund.currency.equals(currency) && (fund.categories().isEmpty() || fund.categories().contains(categoryId));
    }

    /** What is free to match. */
    public long left() {
        return fund.left();
    }

    /** So many hundredths of the deposit, rounded down. */
    public long percent(int hundredths) {
        return fund.deposited / 100 * hundredths + fund.deposited % 100 * hundredths / 100;
    }

    /** The rule that moves this money, as transfers name it. */
    public String rule() {
        return fund.ruleKind + "/" + fund.ruleVersion;
    }
}
