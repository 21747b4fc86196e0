package org.hamyari.matching.facts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.match.Matches;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;
import org.jboss.logging.Logger;

/**
 * Books pledges that came before the terms of their campaign, in the order of capture and a batch in a transaction: the first with the
 * terms, the rest by a job. Until the last is booked later pledges wait behind them, and so does the outcome. A crash loses no more than
 * one batch of work, and two instances at once do no harm.
 */
@ApplicationScoped
class WaitingPledges {

    private static final Logger LOG = Logger.getLogger(WaitingPledges.class);
    /** Campaigns one look of the job serves. */
    private static final int CAMPAIGNS = 100;

    private final Sql across;
    private final InCity inCity;
    private final Campaigns campaigns;
    private final Matches matches;
    private final Outcomes outcomes;

    WaitingPledges(@AcrossCities Sql across, InCity inCity, Campaigns campaigns, Matches matches, Outcomes outcomes) {
        this.across = across;
        this.inCity = inCity;
        this.campaigns = campaigns;
        this.matches = matches;
        this.outcomes = outcomes;
    }

    /** Books the next batch in the running transaction, which holds the campaign; after the last one the outcome takes effect. */
    void bookNext(CampaignView campaign, Cause cause) {
        boolean more = matches.matchWaiting(campaign);
        outcomes.apply(campaigns.backlog(campaign.cityId(), campaign.projectId(), more), cause);
    }

    @Scheduled(every = "${hamyari.matches.look-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void bookDue() {
        across.list("select city_id, project_id from campaign where backlog limit ?",
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)), CAMPAIGNS).forEach(this::book);
    }

    /** One campaign that cannot be booked does not stop the others; it is tried again at the next look. */
    private void book(Due due) {
        try {
            inCity.run(due.cityId, () -> {
                CampaignView campaign = campaigns.lock(due.cityId, due.projectId);
                if (campaign.backlog()) {
                    bookNext(campaign, new Cause("campaign.backlog", due.projectId.toString(), "matching", null));
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "pledges of project %s in %s wait for the next look", due.projectId, due.cityId);
        }
    }

    private record Due(String cityId, UUID projectId) {
    }
}
