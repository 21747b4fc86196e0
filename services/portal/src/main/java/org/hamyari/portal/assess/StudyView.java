package org.hamyari.portal.assess;

import java.util.List;
import org.hamyari.cities.client.ExpertDto;
import org.hamyari.cities.client.StudyDto;
import org.hamyari.cities.client.StudyProposalDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Check;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Step;

/**
 * A study on the desk.
 *
 * @param checks what round 1 waits for; empty once it has opened
 * @param move the next step of the study, as the last part of its page's address; null where there is none
 */
public record StudyView(StudyDto study, boolean organiser, boolean draft, String address, List<Step> phases, List<Fact> facts, List<Check> checks,
        String move, List<Progress> progress, List<ReportView.PanelView> panels, List<Integer> rounds, List<ExpertLine> experts, int uninvited,
        List<ProposalLine> proposals) {

    /** How many of a panel have submitted; the bar in hundredths. */
    public record Progress(LocalizedTextDto panel, int submitted, int experts, int bar, int barStart) {
    }

    /** An expert with the names of her panels. */
    public record ExpertLine(ExpertDto expert, String kind, String state, String stateKind, String panels) {
    }

    /** A proposal with the names of its panel and service. */
    public record ProposalLine(StudyProposalDto proposal, String panel, String what, String state, String stateKind, boolean open) {
    }
}
