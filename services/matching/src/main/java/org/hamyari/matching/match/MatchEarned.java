package org.hamyari.matching.match;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A fund booked its share for a captured pledge. */
record MatchEarned(String cityId, Data data) implements DomainEvent {

    static MatchEarned of(Match match, Pot pot) {
        ReasonCode code = match.share().reasonCode();
        return new MatchEarned(match.cityId, new Data(match.id, match.pledgeId, match.projectId, match.fundId, match.money().toDto(),
                match.matchSequence, pot.ruleVersion(), pot.ruleHash(), code.name(),
                Reasons.of(code, match.line(pot.name(), pot.ruleKind())), match.earnedAt));
    }

    record Data(UUID matchId, UUID pledgeId, UUID projectId, UUID fundId, MoneyDto amount, long matchSequence, int ruleVersion,
            String ruleHash, String reasonCode, LocalizedTextDto reason, Instant earnedAt) {
    }

    @Override
    public String type() {
        return "org.hamyari.match.earned.v1";
    }

    @Override
    public String subject() {
        return data.matchId.toString();
    }

    @Override
    public long sequence() {
        return 1;
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }
}
