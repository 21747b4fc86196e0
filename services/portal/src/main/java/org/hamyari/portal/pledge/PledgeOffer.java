package org.hamyari.portal.pledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.matching.client.MatchPreviewDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.pledges.client.CampaignStateDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.match.MatchSentences;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.hamyari.portal.project.Campaigns;
import org.hamyari.portal.project.Projects;

/** What somebody is about to pledge to a project: the amount as typed, and what it would become. */
@RequestScoped
public class PledgeOffer {

    private final Frame frame;
    private final Projects projects;
    private final Campaigns campaigns;
    private final MatchSentences matches;

    PledgeOffer(Frame frame, Projects projects, Campaigns campaigns, MatchSentences matches) {
        this.frame = frame;
        this.projects = projects;
        this.campaigns = campaigns;
        this.matches = matches;
    }

    ProjectDto project(UUID id) {
        ProjectDto project = projects.project(frame.city().id(), id);
        if (project.terms() == null) {
            throw new NotFoundException();
        }
        return project;
    }

    /** The campaign that must take pledges for the flow to go on. */
    CampaignDto openCampaign(UUID project) {
        CampaignDto campaign = campaigns.of(frame.city().id(), project).orElseThrow(() -> new NeighbourAway("pledges is needed here",
                null));
        if (campaign.state() != CampaignStateDto.OPEN) {
            throw new NotFoundException();
        }
        return campaign;
    }

    Optional<Money> amount(String typed, ProjectDto project) {
        String currency = project.goal().currency();
        return TypedAmount.parse(typed, currency, frame.formats().units().exact(currency)).filter(Money::isPositive);
    }

    Field field(String typed, ProjectDto project, Page page) {
        Field field = Field.typed("amount", typed);
        if (amount(typed, project).isPresent()) {
            return field;
        }
        Unit unit = page.formats().units().exact(project.goal().currency());
        return field.refused(page.texts().get("pledge_amount_error", page.formats().unit(unit), sample(project, page)));
    }

    /** Nothing while matching is away; the pledge goes on without an estimate. */
    Optional<MatchPreviewDto> preview(UUID project, Money amount) {
        return matches.preview(frame.city().id(), project, amount);
    }

    MatchSentences matches() {
        return matches;
    }

    private static String sample(ProjectDto project, Page page) {
        String currency = project.goal().currency();
        Money sample = currency.equals("IRR") ? Money.of("2000000", currency) : Money.of("20", currency);
        return page.formats().amount(sample, page.formats().units().exact(currency));
    }
}
