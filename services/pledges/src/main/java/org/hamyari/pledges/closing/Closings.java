package org.hamyari.pledges.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.approval.Approvals;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.job.Jobs;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.pledges.api.ClosingDto;
import org.hamyari.pledges.campaign.Campaigns;
import org.hamyari.pledges.campaign.Figures;
import org.hamyari.pledges.campaign.Outcome;
import org.hamyari.pledges.campaign.Terms;

/**
 * Ends campaigns with two signatures. The outcome follows from the terms and the figures, which are taken with the campaign's gate
 * shut: a capture is in them or is refused and goes back.
 */
@ApplicationScoped
class Closings {

    private static final String KIND = "closing";

    private final ClosingRepository repository;
    private final Campaigns campaigns;
    private final ClosingFigures figures;
    private final Approvals approvals;
    private final Jobs jobs;
    private final Outbox outbox;

    Closings(ClosingRepository repository, Campaigns campaigns, ClosingFigures figures, Approvals approvals, Jobs jobs, Outbox outbox) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.figures = figures;
        this.approvals = approvals;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** The first signature, in the caller's transaction. */
    ClosingDto propose(UUID projectId, String note) {
        Terms terms = campaigns.shut(projectId);
        campaigns.requireClosable(projectId);
        Figures now = figures.verified(terms);
        figures.requireRipe(terms, now);
        Approval proposal = approvals.propose(KIND, projectId.toString(), note);
        Closing closing = new Closing(proposal, terms, now);
        campaigns.beginClosing(projectId, closing.id);
        repository.persistAndFlush(closing);
        return closing.toDto(terms);
    }

    /** The second signature, in the caller's transaction. */
    ClosingDto decide(UUID closingId, Approvals.Decision decision, String reason) {
        Closing closing = repository.require(closingId);
        Approval approval = approvals.decide(closingId, decision, reason);
        Terms terms = campaigns.shut(closing.projectId);
        if (decision == Approvals.Decision.REJECT) {
            closing.decide(approval, ClosingState.REJECTED);
            campaigns.reopen(closing.projectId);
        } else {
            approve(closing, approval, terms);
        }
        repository.flush();
        return closing.toDto(terms);
    }

    private void approve(Closing closing, Approval approval, Terms terms) {
        if (Closing.outcome(terms, figures.verified(terms)) != closing.outcome) {
            // A fund's share for the last pledges came after the proposal.
            throw new DomainException(new DomainError.Conflict("figures-changed"));
        }
        closing.decide(approval, ClosingState.APPROVED);
        closing.jobId = jobs.start(ClosingJob.KIND, closing.id.toString());
        outbox.publish(CampaignDecided.of(closing, campaigns.nextVersion(closing.projectId)));
    }

    /** Every amount has moved. */
    void finish(UUID closingId) {
        Closing closing = repository.require(closingId);
        closing.done();
        campaigns.end(closing.projectId, closing.outcome);
    }

    /** What an approved closing asks for. */
    Order order(UUID closingId) {
        Closing closing = repository.require(closingId);
        return new Order(closing.id, closing.projectId, closing.outcome, closing.withdrawn, closing.money(closing.raised),
                closing.decidedAt, campaigns.terms(closing.projectId));
    }

    record Order(UUID closingId, UUID projectId, Outcome outcome, boolean withdrawn, Money raised, Instant decidedAt,
            Terms terms) {
    }
}
