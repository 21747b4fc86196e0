package org.hamyari.pledges.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.ledger.Account;
import org.hamyari.ledger.AccountKind;
import org.hamyari.ledger.Cause;
import org.hamyari.ledger.Ledger;
import org.hamyari.ledger.Leg;
import org.hamyari.platform.money.Money;

/**
 * How money moves in this service's ledger, and nothing else does. Each movement's id is that of its cause, so that booking it again
 * changes nothing.
 */
@ApplicationScoped
public class CityAccounts {

    private static final String SERVICE = "pledges";

    private final Ledger ledger;

    CityAccounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Opens what a campaign needs, once, so that no capture has to. */
    public void openFor(String cityId, UUID projectId, String currency) {
        ledger.open(gateway(cityId, currency));
        ledger.open(held(cityId, projectId, currency), Money.zero(currency));
        ledger.open(toReturn(cityId, projectId, currency), Money.zero(currency));
    }

    /** The gateway has a citizen's money for the campaign. */
    public void capture(String cityId, UUID projectId, UUID paymentId, Money amount) {
        ledger.book(paymentId, cause("payment", paymentId), new Leg(gateway(cityId, amount.currency()),
                held(cityId, projectId, amount.currency()), amount));
    }

    /** The gateway has money that came too late to count. */
    public void captureTooLate(String cityId, UUID projectId, UUID paymentId, Money amount) {
        ledger.book(paymentId, cause("payment", paymentId), new Leg(gateway(cityId, amount.currency()),
                toReturn(cityId, projectId, amount.currency()), amount));
    }

    /** What is held for a campaign. */
    public Money heldFor(String cityId, UUID projectId, String currency) {
        return ledger.balance(held(cityId, projectId, currency)).posted();
    }

    /** Held money goes back to the citizen. */
    public void refund(String cityId, UUID projectId, UUID refundId, Money amount) {
        ledger.book(refundId, cause("refund", refundId), new Leg(held(cityId, projectId, amount.currency()),
                gateway(cityId, amount.currency()), amount));
    }

    /** Money that came too late goes back to the citizen. */
    public void giveBack(String cityId, UUID projectId, UUID refundId, Money amount) {
        ledger.book(refundId, cause("refund", refundId), new Leg(toReturn(cityId, projectId, amount.currency()),
                gateway(cityId, amount.currency()), amount));
    }

    /** What was held is the platform's fee, owed to the owner, and kept for him until the final report from now on. One transaction. */
    public void oweCrowd(String cityId, UUID projectId, UUID closingId, Parts parts) {
        String currency = parts.payable.currency();
        Account payable = payable(cityId, projectId, currency);
        ledger.open(payable, Money.zero(currency));
        List<Leg> legs = new ArrayList<>();
        add(legs, held(cityId, projectId, currency), payable, parts.payable);
        if (parts.retained.isPositive()) {
            ledger.open(retention(cityId, projectId, currency), Money.zero(currency));
            add(legs, held(cityId, projectId, currency), retention(cityId, projectId, currency), parts.retained);
        }
        if (parts.fee.isPositive()) {
            ledger.open(fee(cityId, currency));
            add(legs, held(cityId, projectId, currency), fee(cityId, currency), parts.fee);
        }
        if (!legs.isEmpty()) {
            ledger.book(closingId, cause("closing", closingId), legs.toArray(Leg[]::new));
        }
    }

    /** A match fund owes its award, and we owe it to the owner. */
    public void oweAward(String cityId, UUID projectId, Award award) {
        Account payable = payable(cityId, projectId, award.amount.currency());
        Account receivable = receivable(cityId, award);
        ledger.open(payable, Money.zero(award.amount.currency()));
        ledger.open(receivable);
        ledger.book(award.awardId, cause("award", award.awardId), new Leg(receivable, payable, award.amount));
    }

    /**
     * The owner has the money: the crowd's from the gateway, each fund's straight from the fund, which clears what it owed. One
     * transaction, all or nothing. What was kept until the report is approved comes out of its own account.
     */
    public void settle(String cityId, UUID projectId, UUID payoutId, Money crowd, boolean retained, List<Award> awards) {
        Account payable = payable(cityId, projectId, crowd.currency());
        List<Leg> legs = new ArrayList<>();
        add(legs, retained ? retention(cityId, projectId, crowd.currency()) : payable, gateway(cityId, crowd.currency()), crowd);
        awards.forEach(award -> legs.add(new Leg(payable, receivable(cityId, award), award.amount)));
        if (!legs.isEmpty()) {
            ledger.book(payoutId, cause("payout", payoutId), legs.toArray(Leg[]::new));
        }
    }

    private static void add(List<Leg> legs, Account debit, Account credit, Money amount) {
        if (amount.isPositive()) {
            legs.add(new Leg(debit, credit, amount));
        }
    }

    /** What becomes of the money of a campaign that succeeded. */
    public record Parts(Money fee, Money retained, Money payable) {
    }

    /** What a match fund owes to a project. */
    public record Award(UUID awardId, UUID fundId, Money amount) {
    }

    private static Cause cause(String type, UUID id) {
        return new Cause(type, id.toString(), SERVICE, null);
    }

    private static Account gateway(String cityId, String currency) {
        return new Account(cityId, AccountKind.GATEWAY, "sandbox", currency);
    }

    private static Account held(String cityId, UUID projectId, String currency) {
        return new Account(cityId, AccountKind.HELD, projectId.toString(), currency);
    }

    private static Account toReturn(String cityId, UUID projectId, String currency) {
        return new Account(cityId, AccountKind.TO_RETURN, projectId.toString(), currency);
    }

    private static Account payable(String cityId, UUID projectId, String currency) {
        return new Account(cityId, AccountKind.PAYABLE, projectId.toString(), currency);
    }

    private static Account retention(String cityId, UUID projectId, String currency) {
        return new Account(cityId, AccountKind.RETENTION, projectId.toString(), currency);
    }

    private static Account fee(String cityId, String currency) {
        return new Account(cityId, AccountKind.FEE, "", currency);
    }

    private static Account receivable(String cityId, Award award) {
        return new Account(cityId, AccountKind.RECEIVABLE_FUND, award.fundId.toString(), award.amount.currency());
    }
}
