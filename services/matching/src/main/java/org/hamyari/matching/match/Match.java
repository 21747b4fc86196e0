package org.hamyari.matching.match;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.matching.api.MatchDto;
import org.hamyari.matching.api.MatchFiguresDto;
import org.hamyari.matching.api.MatchStateDto;
import org.hamyari.matching.award.AwardState;
import org.hamyari.matching.fund.Funds;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.matching.rule.RuleKind;
import org.hamyari.matching.rule.Share;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;

/**
 * What one fund gave to one pledge, with the figures that decided it; also when that was nothing, so that the order can be recomputed.
 * How far the money has come is the state of its award.
 */
@Entity
// The service may change nothing but the time of a reversal.
@DynamicUpdate
class Match {

    String cityId;
    @Id
    UUID id;
    @Generated
    @Column(insertable = false, updatable = false)
    long booking;
    UUID fundId;
    UUID awardId;
    UUID projectId;
    UUID pledgeId;
    long matchSequence;
    String currency;
    long pledged;
    long demand;
    long potLeft;
    long amount;
    Instant earnedAt;
    Instant reversedAt;

    static Match book(UUID id, Pot pot, UUID awardId, CapturedPledge pledge, Share share, Instant now) {
        Match match = new Match();
        match.cityId = pledge.cityId;
        match.id = id;
        match.fundId = pot.id();
        match.awardId = awardId;
        match.projectId = pledge.projectId;
        match.pledgeId = pledge.pledgeId;
        match.matchSequence = pot.nextSequence();
        match.currency = pledge.currency;
        match.pledged = pledge.amount;
        match.demand = share.demand();
        match.potLeft = share.potLeft();
        match.amount = share.amount();
        match.earnedAt = now;
        return match;
    }

    Share share() {
        return new Share(demand, amount, potLeft);
    }

    Money money() {
        return money(amount);
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }

    boolean stands(AwardState award) {
        return reversedAt == null && award != AwardState.LAPSED;
    }

    MatchStateDto state(AwardState award) {
        if (reversedAt != null) {
            return MatchStateDto.REVERSED;
        }
        return switch (award) {
            case PROVISIONAL -> MatchStateDto.EARNED;
            case PAYABLE -> MatchStateDto.COMMITTED;
            case PAID -> MatchStateDto.PAID;
            case LAPSED -> MatchStateDto.LAPSED;
        };
    }

    ReasonCode reasonCode(AwardState award) {
        if (reversedAt != null) {
            return ReasonCode.PLEDGE_REFUNDED;
        }
        return award == AwardState.LAPSED ? ReasonCode.CAMPAIGN_FAILED : share().reasonCode();
    }

    Reasons.Line line(LocalizedTextDto fundName, RuleKind rule) {
        return new Reasons.Line(fundName, rule, money(pledged), money(demand), money(amount), money(potLeft));
    }

    Reasons.Line line(Funds.Offer fund) {
        return line(fund.name(), fund.ruleKind());
    }

    MatchDto toDto(AwardState award, Funds.Offer fund) {
        ReasonCode code = reasonCode(award);
        return new MatchDto(id, fundId, fund.name(), projectId, pledgeId, matchSequence, money().toDto(), state(award), code.toDto(),
                Reasons.of(code, line(fund)), new MatchFiguresDto(money(pledged).toDto(), money(demand).toDto(), money(potLeft).toDto()),
                earnedAt);
    }
}
