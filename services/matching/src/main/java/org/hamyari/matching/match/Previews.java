package org.hamyari.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hamyari.matching.api.MatchCertaintyDto;
import org.hamyari.matching.api.MatchFiguresDto;
import org.hamyari.matching.api.MatchPreviewDto;
import org.hamyari.matching.api.MatchPreviewLineDto;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.fund.Funds;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.matching.rule.Share;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;

/** Works out what a pledge would get if it were captured now, by the very formula that books it. Locks and stores nothing. */
@ApplicationScoped
class Previews {

    private final Campaigns campaigns;
    private final Funds funds;
    private final Awards awards;
    private final Clock clock;

    Previews(Campaigns campaigns, Funds funds, Awards awards, Clock clock) {
        this.campaigns = campaigns;
        this.funds = funds;
        this.awards = awards;
        this.clock = clock;
    }

    private record Estimate(Funds.Offer fund, ReasonCode code, Reasons.Line line) {
        MatchPreviewLineDto toDto() {
            return new MatchPreviewLineDto(fund.id(), fund.name(), line.amount().toDto(), code.toDto(), Reasons.of(code, line),
                    new MatchFiguresDto(line.pledged().toDto(), line.demand().toDto(), line.potLeft().toDto()));
        }
    }

    @Transactional
    MatchPreviewDto preview(String cityId, UUID projectId, String amount, String currency) {
        CampaignView campaign = campaigns.require(cityId, projectId);
        Money pledged = Money.positive(new MoneyDto(amount, currency), campaign.currency(), "");
        boolean running = campaign.takesPledges(clock.instant());
        List<Estimate> estimates = running
                ? funds.offers(cityId, currency, campaign.categoryId()).stream().map(fund -> estimate(campaign, fund, pledged)).toList()
                : List.of();
        List<Reasons.Line> lines = estimates.stream().map(Estimate::line).toList();
        Money matched = lines.stream().map(Reasons.Line::amount).reduce(Money.zero(currency), Money::plus);
        ReasonCode code = running ? ReasonCode.together(estimates.stream().map(Estimate::code).toList()) : ReasonCode.CAMPAIGN_OVER;
        return new MatchPreviewDto(projectId, pledged.toDto(), matched.toDto(), pledged.plus(matched).toDto(), MatchCertaintyDto.ESTIMATED,
                estimates.stream().map(Estimate::toDto).toList(), code.toDto(), Reasons.together(code, pledged, matched, lines),
                clock.instant());
    }

    private Estimate estimate(CampaignView campaign, Funds.Offer fund, Money pledged) {
        Share share = Share.of(fund.ratio(), awards.standing(campaign.cityId(), fund.id(), campaign.projectId()), pledged.minor(), 0,
                fund.left());
        String currency = pledged.currency();
        return new Estimate(fund, share.reasonCode(), new Reasons.Line(fund.name(), fund.ruleKind(), pledged,
                new Money(share.demand(), currency), new Money(share.amount(), currency), new Money(share.potLeft(), currency)));
    }
}
