package org.hamyari.portal.vote;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Texts;
import org.hamyari.voting.client.RuleDto;
import org.hamyari.voting.client.TallyReasonDto;
import org.hamyari.voting.client.VoteOutcomeDto;

/** Says why a project won or not, with the figures that decided it in the money of the page: the count itself speaks the books' rial. */
final class Reasons {

    private Reasons() {
    }

    /** {@code reason} may be absent; then, and for a reason the pages do not know, the sentence of the count itself stands. */
    static RawString sentence(Page page, VoteOutcomeDto outcome, TallyReasonDto reason, RuleDto rule) {
        String currency = outcome.cost().currency();
        if (reason == null) {
            return page.formats().words(Words.of(outcome.reason()));
        }
        Money cost = new Money(reason.cost(), currency);
        Money available = new Money(reason.available(), currency);
        Unit unit = telling(page.formats(), cost, available);
        String costs = page.formats().in(cost, unit);
        String had = page.formats().in(available, unit);
        Texts texts = page.texts();
        return switch (reason.code()) {
            case FITS -> texts.markup("vote_why_fits", reason.supporters(), had, costs);
            case SUPPORTERS_PAID -> texts.markup(rule == RuleDto.PHRAGMEN ? "vote_why_held_first" : "vote_why_supporters_paid",
                    reason.supporters(), costs);
            case LEFTOVER_MONEY -> rule == RuleDto.PHRAGMEN ? texts.markup("vote_why_came_last", costs)
                    : texts.markup("vote_why_leftover_money", reason.supporters(), had, costs);
            case OVER_BUDGET -> texts.markup("vote_why_over_budget", costs, had);
            case DOES_NOT_FIT -> texts.markup("vote_why_does_not_fit", reason.supporters(), had, costs);
            case SUPPORTERS_SHORT -> texts.markup("vote_why_supporters_short", reason.supporters(), had, costs);
            case NO_SUPPORT -> texts.markup("vote_why_no_support");
            case STOPPED -> texts.markup("vote_why_stopped", reason.supporters(), had);
            case UNDER_THRESHOLD -> texts.markup("vote_why_under_threshold", reason.supporters());
            case EXCLUDED -> texts.markup("vote_why_excluded", reason.supporters());
            case UNRECOGNIZED -> page.formats().words(Words.of(outcome.reason()));
        };
    }

    /** Brief, unless the two amounts would read alike: what was missing must be seen. */
    private static Unit telling(Formats formats, Money cost, Money available) {
        BigDecimal small = cost.amount().min(available.amount());
        Unit brief = formats.units().brief(small.signum() == 0 ? cost : new Money(small, cost.currency()));
        boolean alike = cost.amount().compareTo(available.amount()) != 0 && formats.amount(cost, brief).equals(formats.amount(available, brief));
        return alike ? formats.units().exact(cost.currency()) : brief;
    }
}
