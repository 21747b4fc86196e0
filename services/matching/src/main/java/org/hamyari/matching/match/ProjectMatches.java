package org.hamyari.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.matching.api.MatchDto;
import org.hamyari.matching.api.MatchPageDto;
import org.hamyari.matching.award.AwardState;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.fund.Funds;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.web.Cursor;

/** What funds added to a project, match by match in the order of booking, so that everybody can recompute it. */
@ApplicationScoped
class ProjectMatches {

    private final MatchRepository matches;
    private final Awards awards;
    private final Funds funds;
    private final Campaigns campaigns;
    private final Cursor cursors;
    private final Clock clock;

    ProjectMatches(MatchRepository matches, Awards awards, Funds funds, Campaigns campaigns, Cursor cursors, Clock clock) {
        this.matches = matches;
        this.awards = awards;
        this.funds = funds;
        this.campaigns = campaigns;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    MatchPageDto list(String cityId, UUID projectId, String cursor, int limit) {
        CampaignView campaign = campaigns.require(cityId, projectId);
        String scope = "listMatches:" + cityId + ":" + projectId;
        long after = cursors.read(scope, cursor).map(keys -> Long.parseLong(keys.getFirst())).orElse(0L);
        List<Match> found = matches.ofProject(cityId, projectId, after, limit + 1);
        List<Match> page = found.stream().limit(limit).toList();
        Map<UUID, AwardState> states = awards.states(cityId, projectId);
        Map<UUID, Funds.Offer> offers = funds.byId(cityId, page.stream().map(match -> match.fundId).distinct().toList());
        List<MatchDto> items = page.stream().map(match -> match.toDto(states.get(match.awardId), offers.get(match.fundId))).toList();
        String next = found.size() > limit ? cursors.after(scope, page.getLast().booking) : null;
        return new MatchPageDto(items, new PageDto(next, null), awards.matched(cityId, projectId, campaign.currency()).toDto(),
                clock.instant());
    }
}
