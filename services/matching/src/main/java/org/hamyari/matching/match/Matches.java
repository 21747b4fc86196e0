package org.hamyari.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignState;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.platform.event.Outbox;
import org.jboss.logging.Logger;

/**
 * Matches captured pledges, once each, and takes matches of refunded ones back, whichever fact comes first. The caller holds the
 * campaign.
 */
@ApplicationScoped
public class Matches {

    private static final Logger LOG = Logger.getLogger(Matches.class);

    private final CapturedPledgeRepository pledges;
    private final MatchRepository matches;
    private final Booking booking;
    private final Awards awards;
    private final Outbox outbox;
    private final MatchSettings settings;

    Matches(CapturedPledgeRepository pledges, MatchRepository matches, Booking booking, Awards awards, Outbox outbox,
            MatchSettings settings) {
        this.pledges = pledges;
        this.matches = matches;
        this.booking = booking;
        this.awards = awards;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** A pledge is captured. It waits where the campaign's terms have not come yet, and behind those that still wait. */
    public void capture(CampaignView campaign, PledgeFact fact) {
        if (pledges.of(campaign.cityId(), fact.pledgeId()).isPresent()) {
            return;
        }
        CapturedPledge pledge = CapturedPledge.of(campaign.cityId(), fact);
        pledges.persist(pledge);
        if (campaign.isKnown() && !campaign.backlog()) {
            pledge.verdict = switch (campaign.state()) {
                case OPEN -> booking.book(campaign, pledge);
                case SUCCEEDED -> ReasonCode.CAMPAIGN_OVER;
                case FAILED -> ReasonCode.CAMPAIGN_FAILED;
            };
        }
    }

    /** The terms of a campaign have come: matches the first batch of what waited for them, in the order of capture; tells if more waits. */
    public boolean matchWaiting(CampaignView campaign) {
        List<CapturedPledge> waiting = pledges.waiting(campaign.cityId(), campaign.projectId(), settings.batch() + 1);
        waiting.stream().limit(settings.batch()).forEach(pledge -> pledge.verdict = booking.book(campaign, pledge));
        return waiting.size() > settings.batch();
    }

    /** A pledge was refunded: its matches go back to their pots while the campaign is undecided. */
    public void refund(CampaignView campaign, PledgeFact fact) {
        Optional<CapturedPledge> known = pledges.of(campaign.cityId(), fact.pledgeId());
        if (known.isEmpty()) {
            pledges.persist(CapturedPledge.of(campaign.cityId(), fact));
            return;
        }
        if (known.get().refundedAt == null) {
            known.get().refund(fact.refundedAt());
            reverse(campaign, known.get());
        }
    }

    private void reverse(CampaignView campaign, CapturedPledge pledge) {
        Cause cause = new Cause("pledge.refunded", pledge.pledgeId.toString(), "matching", null);
        for (Match match : matches.ofPledge(pledge.cityId, pledge.pledgeId)) {
            awards.giveBack(pledge.cityId, match.awardId, match.id, pledge.money(), match.share(), cause)
                    .ifPresentOrElse(pot -> reverse(match, pot, pledge.refundedAt), () -> keep(match, campaign));
        }
    }

    private void reverse(Match match, Pot pot, Instant refundedAt) {
        match.reversedAt = refundedAt;
        if (match.amount > 0) {
            outbox.publish(MatchReversed.of(match, pot));
        }
    }

    private static void keep(Match match, CampaignView campaign) {
        if (campaign.state() == CampaignState.SUCCEEDED) {
            LOG.warnf("pledge %s was refunded after its campaign succeeded; match %s stays", match.pledgeId, match.id);
        }
    }
}
