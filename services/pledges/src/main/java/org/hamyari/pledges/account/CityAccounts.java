package org.hamyari.pledges.account;

import jakarta.enterprise.context.ApplicationScoped;
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
}
