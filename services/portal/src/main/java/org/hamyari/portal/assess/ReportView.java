package org.hamyari.portal.assess;

import java.util.List;
import org.hamyari.cities.client.StudyReportDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Fact;

/** A published report as its page shows it. */
public record ReportView(StudyReportDto report, boolean asPublished, String headline, List<Fact> facts, List<PanelView> panels, List<Integer> rounds,
        String files) {

    /** A panel with its rounds side by side. */
    public record PanelView(String id, LocalizedTextDto name, String outcomeKind, String outcome, LocalizedTextDto why, String composition,
            boolean asWanted, String members, List<AgreementLine> agreement, List<Integer> rounds, List<ItemLine> items) {
    }

    /** The agreement of one round; the bar is W in hundredths. */
    public record AgreementLine(int round, String w, int bar, int barStart, String change, String p, String chiSquare, LocalizedTextDto why, int leftOut) {
    }

    /** One item through the rounds. */
    public record ItemLine(LocalizedTextDto name, Moves moves, List<Cell> cells, String fateKind, String fate) {
    }

    /** Mean and deviation in a round; empty where the item was not rated. */
    public record Cell(int round, String mean, String deviation) {
    }
}
