package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.sql.Sql;
import org.hamyari.pledges.campaign.AmendmentDecided.Reason;
import org.hamyari.pledges.campaign.AmendmentHandler.Proposed;

/**
 * New terms of an open campaign: in force only while nobody has pledged. Decided with the campaign's gate shut, which every new pledge
 * holds shared, so a pledge either stops the amendment or agrees to what it brought.
 */
@ApplicationScoped
class Amendments {

    private final Campaigns campaigns;
    private final CampaignRepository repository;
    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    Amendments(Campaigns campaigns, CampaignRepository repository, Sql sql, Outbox outbox, Clock clock) {
        this.campaigns = campaigns;
        this.repository = repository;
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides, in the running transaction, and puts accepted terms in force. */
    void decide(String cityId, Proposed proposed) {
        campaigns.shut(proposed.projectId());
        Campaign campaign = repository.require(proposed.projectId());
        Reason reason = reason(cityId, campaign, proposed);
        if (reason == Reason.NO_PLEDGES) {
            campaign.amend(proposed);
            repository.flush();
        }
        outbox.publish(new AmendmentDecided(cityId, campaigns.nextVersion(proposed.projectId()), new AmendmentDecided.Data(
                proposed.projectId(), proposed.amendmentId(), proposed.termsVersion(), reason == Reason.NO_PLEDGES, reason,
                clock.instant())));
    }

    private Reason reason(String cityId, Campaign campaign, Proposed proposed) {
        if (proposed.termsVersion() != campaign.termsVersion + 1) {
            return Reason.OTHER_VERSION;
        }
        CampaignState state = campaign.state(clock.instant());
        if (state != CampaignState.OPEN && state != CampaignState.SCHEDULED) {
            return Reason.CAMPAIGN_ENDED;
        }
        return hasPledges(cityId, proposed.projectId()) ? Reason.PLEDGES_EXIST : Reason.NO_PLEDGES;
    }

    /** A pledge that was never paid in time binds nobody any more. */
    private boolean hasPledges(String cityId, UUID projectId) {
        return sql.first("select 1 from pledge where city_id = ? and project_id = ? and state in ('PENDING', 'CAPTURED') limit 1",
                row -> true, cityId, projectId).isPresent();
    }
}
