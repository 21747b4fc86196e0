package org.hamyari.portal.pledge;

import java.time.Instant;
import java.util.List;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.Step;

/**
 * Everything to check before paying.
 *
 * @param address of the form, with the amount in it: another language and a new sign-in keep what was typed
 * @param key made with the page: sending the form twice pays once
 */
public record CheckView(
        String projectAddress, List<Step> steps, List<Fact> facts, List<Event> consequences, MatchSentence match, Instant reservedUntil,
        String reservation, int termsVersion, String termsHash, String amount, String address, String key, Field consent) {

    public List<Field> errors() {
        return consent.bad() ? List.of(consent) : List.of();
    }
}
