package org.hamyari.portal.project;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.client.FundingPlanDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ShareStateDto;
import org.hamyari.matching.client.MatchPreviewDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.pledges.client.CampaignStateDto;
import org.hamyari.portal.component.Funding;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.match.MatchSentences;
import org.hamyari.portal.text.Texts;

/** Puts the page of a project together; only the catalogue must be there, everything else may be missing. */
@ApplicationScoped
public class ProjectViews {

    private final ProjectSections sections;
    private final Pictures pictures;
    private final Campaigns campaigns;
    private final FundingPlans plans;
    private final Categories categories;
    private final MatchSentences matches;

    ProjectViews(ProjectSections sections, Pictures pictures, Campaigns campaigns, FundingPlans plans, Categories categories,
            MatchSentences matches) {
        this.sections = sections;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.plans = plans;
        this.categories = categories;
        this.matches = matches;
    }

    ProjectView view(Page page, ProjectDto project) {
        String city = page.city().id();
        Optional<CampaignDto> campaign = project.terms() == null ? Optional.empty() : campaigns.of(city, project.id());
        boolean open = campaign.map(found -> found.state() == CampaignStateDto.OPEN).orElse(false);
        Optional<MatchPreviewDto> preview = open ? matches.preview(city, project.id(), sample(project)) : Optional.empty();
        MatchSentence match = preview.map(found -> matches.estimated(page, found)).orElse(null);
        boolean mayClose = page.visitor().holds("finance-officer", city) && campaign.map(ProjectViews::closes).orElse(false);
        return new ProjectView(project, ProjectStateTag.of(project.state()),
                Words.plain(categories.of(city).get(project.categoryId()), page.language()), Pictures.drawing(project.categoryId()),
                        pictures.of(page, project).orElse(null),
                campaign.map(found -> funding(page, found, plans.of(city, project.id()))).orElse(null), project.terms() != null && campaign.isEmpty(),
                deadline(page, project, campaign), open, match, open && match == null,
                sections.of(page, project), mayClose);
    }

    /** A campaign is closed after its deadline, or as soon as the target is reached. */
    private static boolean closes(CampaignDto campaign) {
        boolean reached = Amounts.of(campaign.total()).atLeast(Amounts.of(campaign.terms().goal()));
        return campaign.state() == CampaignStateDto.ENDED || campaign.state() == CampaignStateDto.OPEN && reached;
    }

    /** The money of the campaign, and beside it what has come from the city and in kind where the project states such shares. */
    private static Funding funding(Page page, CampaignDto campaign, Optional<FundingPlanDto> plan) {
        Funding.Builder money = ProjectCards.money(page.texts(), page.formats(), campaign);
        plan.map(FundingPlanDto::items).orElse(List.of()).stream().filter(share -> share.state() == ShareStateDto.MET).forEach(share -> {
            switch (share.source()) {
                case BUDGET -> money.add(MoneyKind.VOTE, Amounts.of(share.amount()), page.texts().get("share_source_budget"));
                case IN_KIND -> money.add(MoneyKind.IN_KIND, Amounts.of(share.amount()), page.texts().get("share_source_in_kind"));
                default -> { }
            }
        });
        return money.of(plan.map(found -> Amounts.of(found.goal())).orElseGet(() -> Amounts.of(campaign.terms().goal())), campaign.asOf(), false);
    }

    /** Until when, or how it ended: a campaign may be decided before its deadline. */
    private static String deadline(Page page, ProjectDto project, Optional<CampaignDto> campaign) {
        if (project.terms() == null) {
            return null;
        }
        Instant closes = project.terms().closesAt();
        RawString date = page.formats().date(closes);
        Texts texts = page.texts();
        return (switch (campaign.map(CampaignDto::state).orElse(CampaignStateDto.UNRECOGNIZED)) {
            case SUCCEEDED -> texts.markup("project_succeeded");
            case FAILED -> texts.markup("project_failed");
            case CLOSING -> texts.markup("project_closing");
            default -> page.now().isBefore(closes)
                    ? texts.markup("project_until", page.formats().daysLeft(page.now(), closes), date, page.formats().plainTime(closes))
                    : texts.markup("project_ended_on", date);
        }).getValue();
    }

    /** What the match sentence is shown for before somebody types an amount. */
    private static Money sample(ProjectDto project) {
        String currency = project.goal().currency();
        return currency.equals("IRR") ? Money.of("2000000", currency) : Money.of("20", currency);
    }
}
