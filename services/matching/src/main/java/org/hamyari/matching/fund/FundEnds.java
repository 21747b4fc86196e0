package org.hamyari.matching.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.hamyari.ledger.Ledger;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

/**
 * Closes funds at their time and settles those with nothing on its way. Settling moves no money: what was not paid stays in the pot
 * for its sponsor.
 */
@ApplicationScoped
public class FundEnds {

    private final Sql across;
    private final FundRepository funds;
    private final Ledger ledger;
    private final FundSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    FundEnds(@AcrossCities Sql across, FundRepository funds, Ledger ledger, FundSettings settings, Outbox outbox, Clock clock) {
        this.across = across;
        this.funds = funds;
        this.ledger = ledger;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A fund that seems ready for its next state. */
    public record Due(String cityId, UUID fundId) {
    }

    public List<Due> due() {
        return across.list("""
                select city_id, id from fund where state = 'OPEN' and closes_at <= now()
                or state = 'CLOSED' and closes_at <= now() - ?::interval and reserved + earned + committed = 0
                order by closes_at limit ?""",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)), settings.settleAfter().toString(), settings.batch());
    }

    /**
     * Moves a due fund on, in the running transaction.
     *
     * @param told what payouts said they paid of this fund, in minor units
     */
    public void end(Due due, LongSupplier told) {
        Fund fund = funds.lock(due.cityId, due.fundId).orElseThrow();
        if (fund.state == FundState.OPEN) {
            fund.state = fund.state.to(FundState.CLOSED);
        } else if (fund.state == FundState.CLOSED && fund.hasNothingOnItsWay()) {
            fund.state = fund.state.to(FundState.SETTLED);
            funds.flush();
            Money paid = new Figures(ledger.trialBalance(fund.cityId)).paid(fund);
            outbox.publish(FundSettled.of(fund, paid, fund.money(told.getAsLong()), clock.instant()));
        }
    }
}
