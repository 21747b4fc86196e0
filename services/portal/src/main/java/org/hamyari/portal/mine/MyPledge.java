package org.hamyari.portal.mine;

import java.util.Locale;
import org.hamyari.pledges.client.PledgeDto;
import org.hamyari.pledges.client.PledgeStateDto;

/** A pledge in the list of its maker. */
public record MyPledge(PledgeDto pledge, String address, String tagKind, String stateText) {

    static String kind(PledgeStateDto state) {
        return switch (state) {
            case CAPTURED -> "go";
            case PENDING -> "wait";
            case REFUNDED, EXPIRED, UNRECOGNIZED -> "off";
        };
    }

    static String text(PledgeStateDto state) {
        return "mine_state_" + state.name().toLowerCase(Locale.ROOT);
    }
}
