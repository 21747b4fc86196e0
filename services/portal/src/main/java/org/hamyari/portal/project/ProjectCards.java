package org.hamyari.portal.project;

import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Funding;
import org.hamyari.portal.component.FundingBar;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.component.Photo;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Texts;

/** Draws projects as cards. A project whose money is not known just now has a card without a bar. */
public final class ProjectCards {

    private final Page page;
    private final Texts texts;
    private final Formats formats;
    private final Map<String, LocalizedTextDto> categories;

    public ProjectCards(Page page, Map<String, LocalizedTextDto> categories) {
        this.page = page;
        this.texts = page.texts();
        this.formats = page.formats();
        this.categories = categories;
    }

    /** A card from the money side alone, where that is all a page has. */
    public ProjectCard card(CampaignDto campaign, String categoryId) {
        return card(campaign.projectId(), campaign.title(), null, category(categoryId), categoryId, ProjectStateTag.of(ProjectStateDto.FUNDING),
                campaign, formats.daysLeft(page.now(), campaign.terms().closesAt()));
    }

    ProjectCard card(UUID id, LocalizedTextDto title, Photo photo, String place, String categoryId, ProjectStateTag tag, CampaignDto campaign,
            String days) {
        return new ProjectCard(page.at("projects/" + id), formats.words(Words.of(title)).getValue(), Pictures.drawing(categoryId), photo, place,
                tag.kind(), texts.get(tag.text()), bar(campaign), share(campaign), days);
    }

    private String category(String id) {
        return Words.plain(categories.get(id), page.language());
    }

    private FundingBar bar(CampaignDto campaign) {
        return campaign == null ? null : money(texts, formats, campaign).thinBar(Amounts.of(campaign.terms().goal()));
    }

    private String share(CampaignDto campaign) {
        if (campaign == null) {
            return null;
        }
        Money goal = Amounts.of(campaign.terms().goal());
        String percent = formats.percent(Amounts.of(campaign.total()).percentOf(goal));
        return texts.markup("component_share", percent, formats.brief(goal)).getValue();
    }

    static Funding.Builder money(Texts texts, Formats formats, CampaignDto campaign) {
        return new Funding.Builder(texts, formats)
                .add(MoneyKind.CROWD, Amounts.of(campaign.raised()), texts.get("component_paid_by", campaign.backers()))
                .add(MoneyKind.GUARANTEED, Amounts.of(campaign.matched()), texts.get("project_match_booked"));
    }
}
