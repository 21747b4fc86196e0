package org.hamyari.portal.project;

import io.quarkus.qute.RawString;
import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Funding;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.Photo;

/**
 * Everything on the page of a project.
 *
 * @param photo absent where only the drawing may be shown
 * @param funding absent while pledges is away or before a campaign
 * @param match what a sample amount would become; absent while matching is away
 * @param sections the parts below, each drawn by its feature
 */
public record ProjectView(
        ProjectDto project, ProjectStateTag state, String category, String drawing, Photo photo, Funding funding,
                boolean moneyMissing, String deadline,
        boolean open, MatchSentence match, boolean matchMissing, List<RawString> sections, boolean mayClose) {
}
