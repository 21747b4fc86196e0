package org.hamyari.portal.project;

import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.UpdateDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Funding;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.format.Unit;

/**
 * Everything on the page of a project.
 *
 * @param picture the owner's own; absent where only the drawing may be shown
 * @param funding absent while pledges is away or before a campaign
 * @param match what a sample amount would become; absent while matching is away
 * @param updates absent while they cannot be asked
 * @param follows whether the visitor follows; absent for somebody not signed in
 */
public record ProjectView(
        ProjectDto project, ProjectStateTag state, String category, String drawing, String picture, Funding funding,
                boolean moneyMissing, String deadline,
        boolean open, MatchSentence match, boolean matchMissing, Unit unit, List<Event> milestones, List<UpdateDto> updates,
        Boolean follows, boolean mayClose) {

    public boolean signedInFollower() {
        return Boolean.TRUE.equals(follows);
    }
}
