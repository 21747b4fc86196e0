package org.hamyari.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamyari.platform.money.Money;

/** All accounts of a city in one snapshot of the database. */
public record TrialBalance(String cityId, Instant asOf, List<Balance> accounts) {

    /** The sums of one currency. */
    public record Total(Money debitsPosted, Money creditsPosted, Money debitsPending, Money creditsPending) {

        /** False is a defect: somewhere money was made or lost. */
        public boolean isBalanced() {
            return debitsPosted.equals(creditsPosted) && debitsPending.equals(creditsPending);
        }

        private Total plus(Total other) {
            return new Total(debitsPosted.plus(other.debitsPosted), creditsPosted.plus(other.creditsPosted),
                    debitsPending.plus(other.debitsPending), creditsPending.plus(other.creditsPending));
        }
    }

    /** Sums by currency, in alphabetical order. */
    public Map<String, Total> totals() {
        Map<String, Total> totals = new TreeMap<>();
        accounts.forEach(balance -> totals.merge(balance.account().currency(), new Total(balance.debitsPosted(), balance.creditsPosted(),
                balance.debitsPending(), balance.creditsPending()), Total::plus));
        return totals;
    }
}
