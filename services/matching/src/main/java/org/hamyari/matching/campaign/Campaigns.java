package org.hamyari.matching.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

/**
 * The copy of campaigns. Whatever changes matches of a project holds its campaign first, so facts from two topics about one project
 * are taken in one after the other.
 */
@ApplicationScoped
public class Campaigns {

    private final CampaignRepository campaigns;
    private final Sql sql;

    Campaigns(CampaignRepository campaigns, Sql sql) {
        this.campaigns = campaigns;
        this.sql = sql;
    }

    /** Holds the campaign until the transaction ends, also one that nobody has told of yet. */
    public CampaignView lock(String cityId, UUID projectId) {
        return locked(cityId, projectId).toView();
    }

    /** Holds several campaigns in one order. */
    public void lockAll(String cityId, Collection<UUID> projectIds) {
        projectIds.stream().sorted().forEach(projectId -> locked(cityId, projectId));
    }

    /** Takes the terms over, unless newer ones are there. */
    public CampaignView keep(String cityId, Terms terms) {
        Campaign campaign = locked(cityId, terms.projectId());
        if (terms.termsVersion() > campaign.termsVersion) {
            campaign.categoryId = terms.categoryId();
            campaign.currency = terms.currency();
            campaign.closesAt = terms.closesAt();
            campaign.owner = terms.owner() == null ? campaign.owner : terms.owner();
            campaign.termsVersion = terms.termsVersion();
        }
        return campaign.toView();
    }

    /** Notes the outcome; the first one stays. */
    public CampaignView decide(String cityId, UUID projectId, CampaignState outcome) {
        Campaign campaign = locked(cityId, projectId);
        if (!campaign.state.isDecided()) {
            campaign.state = outcome;
        }
        return campaign.toView();
    }

    /** Notes whether pledges that came before the terms still wait. */
    public CampaignView backlog(String cityId, UUID projectId, boolean waiting) {
        Campaign campaign = locked(cityId, projectId);
        campaign.backlog = waiting;
        return campaign.toView();
    }

    public Optional<CampaignView> find(String cityId, UUID projectId) {
        return campaigns.of(cityId, projectId).map(Campaign::toView).filter(CampaignView::isKnown);
    }

    /** The campaign, or 404. */
    public CampaignView require(String cityId, UUID projectId) {
        return find(cityId, projectId).orElseThrow(() -> new DomainException(new DomainError.NotFound("project")));
    }

    private Campaign locked(String cityId, UUID projectId) {
        return campaigns.lock(cityId, projectId).orElseGet(() -> {
            sql.update("insert into campaign (city_id, project_id, state, terms_version) values (?, ?, 'OPEN', 0) on conflict do nothing",
                    cityId, projectId);
            return campaigns.lock(cityId, projectId).orElseThrow();
        });
    }
}
