package org.hamyari.catalogue.share;

import java.time.Instant;
import org.hamyari.catalogue.api.ShareConditionDto;
import org.hamyari.catalogue.api.ShareDto;
import org.hamyari.catalogue.api.ShareSourceDto;
import org.hamyari.catalogue.api.ShareStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/**
 * A part of the money of a project.
 *
 * @param label who gives it, or what; may be absent
 * @param reason why it has come or not; absent while that is open
 * @param decidedBy the official who said so; absent where it followed from a campaign or a vote
 */
record PlannedShare(ShareSourceDto source, Money amount, LocalizedTextDto label, ShareConditionDto condition, ShareStateDto state,
        LocalizedTextDto reason, String decidedBy, Instant decidedAt) {

    static PlannedShare open(ShareSourceDto source, Money amount, LocalizedTextDto label, ShareConditionDto condition) {
        return new PlannedShare(source, amount, label, condition, ShareStateDto.OPEN, null, null, null);
    }

    PlannedShare decided(boolean met, LocalizedTextDto why, String by, Instant at) {
        return new PlannedShare(source, amount, label, condition, met ? ShareStateDto.MET : ShareStateDto.MISSED, why, by, at);
    }

    PlannedShare of(Money otherAmount) {
        return new PlannedShare(source, otherAmount, label, condition, state, reason, decidedBy, decidedAt);
    }

    boolean isOpen() {
        return state == ShareStateDto.OPEN;
    }

    /** Whether the campaign brings it: its state follows from the outcome, not from an official. */
    boolean isCollected() {
        return source == ShareSourceDto.CROWD || source == ShareSourceDto.MATCH;
    }

    /** Whether it is the same promise, whatever has become of it. */
    boolean promisesAs(PlannedShare other) {
        return source == other.source && amount.equals(other.amount) && condition.kind() == other.condition.kind();
    }

    ShareDto toDto(int number, int basisPoints) {
        return new ShareDto(number, source, amount.toDto(), basisPoints, label, condition, state, reason, decidedAt);
    }
}
