package org.hamyari.portal.stage;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** Why the service said no, in words for the top of the form. */
final class Refusal {

    private Refusal() {
    }

    static List<String> of(NeighbourRefused refused) {
        List<String> words = new ArrayList<>();
        words.add(refused.detail());
        refused.fields().forEach(field -> words.add(field.detail()));
        return words;
    }
}
