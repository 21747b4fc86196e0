package org.hamyari.portal.review;

import java.util.List;
import org.hamyari.catalogue.client.ReviewDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Signatures;

/**
 * A review as one official sees it.
 *
 * @param missing what an approval still needs, in words
 * @param owner who answers for the project; empty where it is not said yet or not for this visitor
 * @param signatures absent while nobody has decided
 * @param turn what this visitor does next
 */
public record ReviewView(ReviewDto review, String address, String project, String tagKind, String stateText, List<Fact> facts, List<String> missing,
        List<Fact> owner, List<Fact> declared, Signatures signatures, String reason, Turn turn) {

    /** What a visitor can do: the page offers no more. */
    public record Turn(boolean declares, boolean assesses, boolean verifies, boolean decides, boolean confirms, boolean endorses,
            boolean hasInterest) {
    }

    public boolean isIn(String state) {
        return review.state().toString().equals(state);
    }
}
