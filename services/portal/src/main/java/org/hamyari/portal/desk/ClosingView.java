package org.hamyari.portal.desk;

import java.util.List;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Signatures;

/**
 * A closing of a campaign or of a vote, as the one who signs sees it.
 *
 * @param reason why it ends so, markup
 * @param mayDecide the visitor holds the office, did not propose it, and it waits
 */
public record ClosingView(
        String headline, String tagKind, String stateText, Signatures signatures, String reason, String note, List<Fact> facts,
        List<Event> trail, boolean mayDecide, boolean waits, String address, String job) {
}
