package org.hamyari.matching.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.ledger.Ledger;

/** Opens pots for moving their money, one transaction at a time each. Several are locked in the order of their ids. */
@ApplicationScoped
public class Pots {

    private final FundRepository funds;
    private final Ledger ledger;

    Pots(FundRepository funds, Ledger ledger) {
        this.funds = funds;
        this.ledger = ledger;
    }

    public Optional<Pot> lock(String cityId, UUID fundId) {
        return funds.lock(cityId, fundId).map(fund -> new Pot(fund, ledger));
    }

    /** Holds every fund of a city, in the order of their ids. */
    public void lockAll(String cityId) {
        funds.lockAll(cityId);
    }

    /** Every fund that matches pledges captured at that moment for a project of this category, and one that promised to, or null. */
    public List<Pot> lockForProject(String cityId, String currency, String categoryId, Instant at, UUID promised) {
        return funds.lockForProject(cityId, currency, categoryId, at, promised).stream().map(fund -> new Pot(fund, ledger)).toList();
    }
}
