package org.hamyari.pledges.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.job.Jobs;
import org.hamyari.pledges.campaign.Campaigns;
import org.hamyari.pledges.campaign.Terms;

/**
 * Ends the campaign of a project that officials withdrew: every amount held goes back by the job that a failed campaign has too. What two
 * officials have approved already is carried out as they approved it.
 */
@ApplicationScoped
class Withdrawals {

    private final ClosingRepository repository;
    private final Campaigns campaigns;
    private final ClosingFigures figures;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    Withdrawals(ClosingRepository repository, Campaigns campaigns, ClosingFigures figures, Jobs jobs, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.figures = figures;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the running transaction; a project without a campaign has nothing to give back. */
    void giveBack(UUID projectId) {
        if (!campaigns.isKnown(projectId)) {
            return;
        }
        Terms terms = campaigns.shut(projectId);
        Optional<Closing> standing = campaigns.closingOf(projectId).map(repository::require);
        if (standing.filter(closing -> closing.state != ClosingState.PROPOSED).isPresent()) {
            return;
        }
        standing.ifPresent(closing -> closing.overtake(clock.instant()));
        repository.flush();
        Closing closing = Closing.withdrawn(terms, figures.verified(terms), clock.instant());
        closing.jobId = jobs.start(ClosingJob.KIND, closing.id.toString());
        campaigns.withdraw(projectId, closing.id);
        repository.persistAndFlush(closing);
        outbox.publish(CampaignDecided.of(closing, campaigns.nextVersion(projectId)));
    }
}
