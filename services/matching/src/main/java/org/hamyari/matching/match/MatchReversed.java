package org.hamyari.matching.match;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A match went back to its pot because its pledge was refunded; nothing happens to it after that. */
record MatchReversed(String cityId, Data data) implements DomainEvent {

    static MatchReversed of(Match match, Pot pot) {
        return new MatchReversed(match.cityId, new Data(match.id, match.pledgeId, match.projectId, match.fundId, match.money().toDto(),
                ReasonCode.PLEDGE_REFUNDED.name(), Reasons.of(ReasonCode.PLEDGE_REFUNDED, match.line(pot.name(), pot.ruleKind())),
                match.reversedAt));
    }

    record Data(UUID matchId, UUID pledgeId, UUID projectId, UUID fundId, MoneyDto amount, String reasonCode, LocalizedTextDto reason,
            Instant reversedAt) {
    }

    @Override
    public String type() {
        return "org.hamyari.match.reversed.v1";
    }

    @Override
    public String subject() {
        return data.matchId.toString();
    }

    @Override
    public long sequence() {
        return 2;
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }
}
