package org.hamyari.portal.home;

import java.time.Instant;
import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.fund.FundCard;

/**
 * The home of a city. Each part is absent while its service is away, and the rest stays; without a project, or where the city wants none,
 * there is no bridge.
 */
public record HomeView(
        LocalizedTextDto claim, boolean campaigns,
        Figures figures, Bridge bridge, List<ProjectCard> close, int open, FundCard fund, Vote vote) {

    /** The live figures and as of when they are; {@code turnout} is markup. */
    public record Figures(String raised, String matched, long delivered, long voters, Instant asOf, int funded, int raising,
            int preparing) {
    }

    /** The vote that is open, or the latest result. */
    public record Vote(String id, LocalizedTextDto title, boolean open, String budget) {
    }
}
