package org.hamyari.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.matching.api.MatchDto;
import org.hamyari.matching.api.PledgeMatchDto;
import org.hamyari.matching.award.AwardState;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.fund.Funds;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** What funds added to one pledge, for the person who made it. */
@ApplicationScoped
class PledgeMatches {

    private final CapturedPledgeRepository pledges;
    private final MatchRepository matches;
    private final Awards awards;
    private final Funds funds;
    private final Clock clock;

    PledgeMatches(CapturedPledgeRepository pledges, MatchRepository matches, Awards awards, Funds funds, Clock clock) {
        this.pledges = pledges;
        this.matches = matches;
        this.awards = awards;
        this.funds = funds;
        this.clock = clock;
    }

    @Transactional
    PledgeMatchDto get(String cityId, UUID pledgeId, String person) {
        CapturedPledge pledge = pledges.of(cityId, pledgeId).filter(found -> found.donor.equals(person) && !found.isWaiting())
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("match")));
        List<Match> found = matches.ofPledge(cityId, pledgeId);
        Map<UUID, AwardState> states = awards.states(cityId, pledge.projectId);
        Map<UUID, Funds.Offer> offers = funds.byId(cityId, found.stream().map(match -> match.fundId).toList());
        List<Match> standing = found.stream().filter(match -> match.stands(states.get(match.awardId))).toList();
        Money matched = standing.stream().map(Match::money).reduce(Money.zero(pledge.currency), Money::plus);
        boolean lapsed = standing.isEmpty() && !found.isEmpty() && pledge.refundedAt == null;
        ReasonCode code = lapsed ? ReasonCode.CAMPAIGN_FAILED : pledge.verdict;
        List<Reasons.Line> lines = standing.stream().map(match -> match.line(offers.get(match.fundId))).toList();
        List<MatchDto> all = found.stream().map(match -> match.toDto(states.get(match.awardId), offers.get(match.fundId))).toList();
        return new PledgeMatchDto(pledgeId, pledge.projectId, pledge.money().toDto(), matched.toDto(), pledge.money().plus(matched).toDto(),
                all, code.toDto(), Reasons.together(code, pledge.money(), matched, lines), clock.instant());
    }
}
