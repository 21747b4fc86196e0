package org.hamyari.cities.study;

import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.CompositionInputDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** A panel with everything it has rated or will rate. Without an outcome it goes on. */
record Panel(UUID id, LocalizedTextDto name, List<CompositionInputDto> composition, PanelOutcomeDto outcome, Integer closedAfter,
        List<PanelItemDto> items) {

    boolean goesOn() {
        return outcome == null;
    }

    /** What is rated in a round: neither cut nor removed before, nor added later. */
    List<PanelItemDto> itemsOf(int round) {
        return items.stream().filter(item -> item.firstRound() <= round && reaches(item.cutAfter(), round) && reaches(item.removedAfter(), round))
                .toList();
    }

    private static boolean reaches(Integer last, int round) {
        return last == null || last >= round;
    }
}
