package org.hamyari.pledges.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.pledges.account.CityAccounts;
import org.hamyari.pledges.campaign.CampaignFigures;
import org.hamyari.pledges.campaign.Figures;
import org.hamyari.pledges.campaign.Outcome;
import org.hamyari.pledges.campaign.Terms;
import org.hamyari.pledges.payment.Refunds;

/** The figures that a closing rests on, and whether the time has come for it. */
@ApplicationScoped
class ClosingFigures {

    private static final int LATER_SECONDS = 30;

    private final CampaignFigures figures;
    private final CityAccounts accounts;
    private final Refunds refunds;
    private final Clock clock;

    ClosingFigures(CampaignFigures figures, CityAccounts accounts, Refunds refunds, Clock clock) {
        this.figures = figures;
        this.accounts = accounts;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** From the pledges, and equal to the ledger; a difference is a defect, and then no money moves. */
    Figures verified(Terms terms) {
        Figures now = figures.of(terms.projectId());
        Money held = accounts.heldFor(terms.cityId(), terms.projectId(), terms.currency());
        if (!held.equals(now.raised())) {
            throw new IllegalStateException("pledges of " + terms.projectId() + " and the ledger differ");
        }
        return now;
    }

    /** After the deadline, once the gateway has said what became of the last payments; or as soon as the goal is reached. */
    void requireRipe(Terms terms, Figures now) {
        if (clock.instant().isBefore(terms.closesAt())) {
            if (now.total().compareTo(terms.enough()) < 0) {
                throw new DomainException(new DomainError.Conflict("closing-too-early"));
            }
            return;
        }
        if (Closing.outcome(terms, now) == Outcome.FAILED && refunds.isSomeFateOpen(terms.projectId(), terms.closesAt())) {
            throw new DomainException(new DomainError.Conflict("payments-unresolved", LATER_SECONDS));
        }
    }
}
