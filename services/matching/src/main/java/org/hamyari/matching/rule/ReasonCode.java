package org.hamyari.matching.rule;

import java.util.Collection;
import java.util.Set;
import org.hamyari.matching.api.MatchReasonCodeDto;

/** Why it is this much. The last two are told as {@link #NO_FUND}, with a sentence of their own. */
public enum ReasonCode {
    MATCHED_IN_FULL, POT_LIMIT, POT_EMPTY, NO_FUND, PLEDGE_REFUNDED, CAMPAIGN_FAILED, OWN_PROJECT, CAMPAIGN_OVER;

    public MatchReasonCodeDto toDto() {
        return this == OWN_PROJECT || this == CAMPAIGN_OVER ? MatchReasonCodeDto.NO_FUND : MatchReasonCodeDto.valueOf(name());
    }

    /** What several funds come to together. */
    public static ReasonCode together(Collection<ReasonCode> codes) {
        Set<ReasonCode> different = Set.copyOf(codes);
        if (different.size() == 1) {
            return different.iterator().next();
        }
        return different.isEmpty() ? NO_FUND : POT_LIMIT;
    }
}
