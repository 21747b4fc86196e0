package org.hamyari.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.fund.Pots;
import org.hamyari.matching.reservation.Reservations;
import org.hamyari.matching.reservation.Reservations.Promise;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.platform.event.Outbox;

/** Books what every fund of a project gives to a captured pledge, under the funds' locks. The caller holds the campaign. */
@ApplicationScoped
class Booking {

    private final MatchRepository matches;
    private final Pots pots;
    private final Awards awards;
    private final Reservations reservations;
    private final Outbox outbox;
    private final Clock clock;

    Booking(MatchRepository matches, Pots pots, Awards awards, Reservations reservations, Outbox outbox, Clock clock) {
        this.matches = matches;
        this.pots = pots;
        this.awards = awards;
        this.reservations = reservations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of the pledge. */
    ReasonCode book(CampaignView campaign, CapturedPledge pledge) {
        if (pledge.donor.equals(campaign.owner())) {
            return ReasonCode.OWN_PROJECT;
        }
        Optional<Promise> promise = Optional.ofNullable(pledge.reservationId)
                .flatMap(id -> reservations.promise(pledge.cityId, id, pledge.projectId, pledge.donor, pledge.capturedAt));
        List<ReasonCode> codes = new ArrayList<>();
        for (Pot pot : pots.lockForProject(pledge.cityId, pledge.currency, campaign.categoryId(), pledge.capturedAt,
                promise.map(Promise::fundId).orElse(null))) {
            OptionalLong guaranteed = promise.filter(made -> made.fundId().equals(pot.id()))
                    .map(made -> reservations.use(pot, made, pledge.money())).orElse(OptionalLong.empty());
            if (guaranteed.isPresent() || pot.isOpen(pledge.capturedAt)) {
                codes.add(book(pot, pledge, guaranteed.orElse(0)));
            }
        }
        return ReasonCode.together(codes);
    }

    private ReasonCode book(Pot pot, CapturedPledge pledge, long guaranteed) {
        UUID id = UUID.randomUUID();
        Awards.Earned earned = awards.earn(pot, pledge.projectId, id, pledge.money(), guaranteed,
                new Cause("pledge.captured", pledge.pledgeId.toString(), "matching", pot.rule()));
        Match match = Match.book(id, pot, earned.awardId(), pledge, earned.share(), clock.instant());
        matches.persist(match);
        if (match.amount > 0) {
            outbox.publish(MatchEarned.of(match, pot));
        }
        return earned.share().reasonCode();
    }
}
