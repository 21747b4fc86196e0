package org.hamyari.portal.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamyari.catalogue.client.MilestoneDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.pledges.client.CampaignStateDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** The end of the campaign and the steps of the work after it. */
@ApplicationScoped
public class MilestonesSection implements ProjectSection {

    @CheckedTemplate(basePath = "project")
    static class Templates {

        static native TemplateInstance milestones(Page page, List<Event> events);
    }

    /** From then on another section shows the milestones, with what was reached. */
    private static final Set<ProjectStateDto> BEGUN = Set.of(ProjectStateDto.DELIVERING, ProjectStateDto.REPORTED, ProjectStateDto.CLOSED);

    private final Campaigns campaigns;

    MilestonesSection(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        List<Event> events = new ArrayList<>();
        if (project.terms() != null) {
            events.add(end(page, project));
        }
        List<MilestoneDto> planned = BEGUN.contains(project.state()) ? List.of() : project.milestones();
        planned.forEach(milestone -> events.add(new Event("", Words.plain(milestone.title(), page.language()),
                page.formats().day(milestone.dueOn()).getValue(), null)));
        return events.isEmpty() ? Optional.empty() : Optional.of(Templates.milestones(page, events));
    }

    private Event end(Page page, ProjectDto project) {
        Instant closes = project.terms().closesAt();
        boolean decided = campaigns.of(page.city().id(), project.id()).filter(MilestonesSection::decided).isPresent();
        boolean over = decided || !page.now().isBefore(closes);
        return new Event(over ? "done" : "now", page.texts().get("project_campaign_ends"),
                decided ? null : page.formats().date(closes).getValue(),
                decided ? null : page.texts().markup("project_paid_by_plan").getValue());
    }

    private static boolean decided(CampaignDto campaign) {
        return campaign.state() == CampaignStateDto.SUCCEEDED || campaign.state() == CampaignStateDto.FAILED;
    }
}
