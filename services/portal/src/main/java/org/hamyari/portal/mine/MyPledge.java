package org.hamyari.portal.mine;

import java.util.Locale;
import org.hamyari.pledges.client.PledgeDto;
import org.hamyari.pledges.client.PledgeStateDto;

/**
 * A pledge in the list of its maker.
 *
 * @param amount markup, in the money of the pledge's own city
 * @param elsewhere name of that city, when it is not the city of the page
 */
public record MyPledge(PledgeDto pledge, String address, String amount, String elsewhere, String tagKind, String stateText) {

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
