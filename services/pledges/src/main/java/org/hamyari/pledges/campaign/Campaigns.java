package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.pledges.account.CityAccounts;
import org.hamyari.pledges.campaign.CampaignHandler.FrozenTerms;

/**
 * What a campaign allows and what was decided about it. Whoever captures holds the campaign's gate shared, whoever closes holds it
 * alone: no capture slips in between the figures and the decision, and no row is locked by citizens who pay at the same time.
 */
@ApplicationScoped
public class Campaigns {

    private final CampaignRepository repository;
    private final CityAccounts accounts;
    private final Sql sql;
    private final Clock clock;

    Campaigns(CampaignRepository repository, CityAccounts accounts, Sql sql, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps the newest version of the terms; an older one that comes late changes nothing, nor does any after the end. */
    void keep(String cityId, FrozenTerms terms) {
        Campaign campaign = repository.findById(terms.projectId());
        if (campaign == null) {
            campaign = new Campaign(cityId, terms.projectId());
            campaign.termsVersion = 0;
        }
        if (campaign.termsVersion >= terms.termsVersion() || campaign.closingId != null) {
            return;
        }
        campaign.take(terms);
        repository.persist(campaign);
        accounts.openFor(cityId, terms.projectId(), campaign.currency);
    }

    public Terms terms(UUID projectId) {
        return repository.require(projectId).terms();
    }

    /**
     * The terms of a campaign that takes a new pledge now, or a refusal. Holds the gate shared until the transaction ends: an amendment,
     * which holds it alone, sees the pledge or comes before it.
     */
    public Terms requireOpenForAPledge(UUID projectId) {
        sql.first("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, gate(projectId));
        Terms terms = requireOpen(projectId);
        if (!terms.agreed().areServed()) {
            throw new DomainException(new DomainError.Conflict("kind-not-served", terms.agreed().kind()));
        }
        return terms;
    }

    /** The terms of a campaign that takes money now, or a refusal. */
    public Terms requireOpen(UUID projectId) {
        Campaign campaign = repository.require(projectId);
        requireNotSuspended(campaign);
        CampaignState state = campaign.state(clock.instant());
        if (state != CampaignState.OPEN) {
            throw new DomainException(new DomainError.Conflict("campaign-not-open", state));
        }
        return campaign.terms();
    }

    /**
     * Whether money that the gateway took at that time still counts. Holds the gate shared until the transaction ends, so that a
     * closing sees either the whole capture or none of it.
     */
    public boolean admitsCapture(UUID projectId, Instant capturedAt) {
        sql.first("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, gate(projectId));
        Campaign campaign = repository.require(projectId);
        repository.getEntityManager().refresh(campaign);
        return campaign.closingId == null && !capturedAt.isAfter(campaign.closesAt);
    }

    /** Waits for captures under way and keeps new ones out until the transaction ends. */
    public Terms shut(UUID projectId) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, gate(projectId));
        Campaign campaign = repository.require(projectId);
        repository.getEntityManager().refresh(campaign);
        return campaign.terms();
    }

    /** Refuses what has not opened yet, is suspended, is being closed or has ended. */
    public void requireClosable(UUID projectId) {
        requireNotSuspended(repository.require(projectId));
        repository.require(projectId).state(clock.instant()).requireMoveTo(CampaignState.CLOSING);
    }

    /** From now on a closing has the campaign; it takes no more money. */
    public void beginClosing(UUID projectId, UUID closingId) {
        Campaign campaign = repository.require(projectId);
        campaign.state(clock.instant()).requireMoveTo(CampaignState.CLOSING);
        campaign.closingId = closingId;
    }

    /** The project was withdrawn: a closing that gives everything back has the campaign, whatever its time says. */
    public void withdraw(UUID projectId, UUID closingId) {
        repository.require(projectId).closingId = closingId;
    }

    /** The closing that has the campaign. */
    public Optional<UUID> closingOf(UUID projectId) {
        return repository.findByIdOptional(projectId).map(campaign -> campaign.closingId);
    }

    public boolean isKnown(UUID projectId) {
        return repository.findByIdOptional(projectId).isPresent();
    }

    /** Officials stopped the project for a while, or let it go on; money that was on its way still counts. */
    void suspend(UUID projectId, boolean suspended) {
        repository.findByIdOptional(projectId).ifPresent(campaign -> campaign.suspended = suspended);
    }

    /** Whether officials have stopped the project for a while. */
    public boolean isSuspended(UUID projectId) {
        return repository.findByIdOptional(projectId).filter(campaign -> campaign.suspended).isPresent();
    }

    /** The closing was rejected: the campaign is what its time says again. */
    public void reopen(UUID projectId) {
        repository.require(projectId).closingId = null;
    }

    /** Every amount of the closing has moved. */
    public void end(UUID projectId, Outcome outcome) {
        Campaign campaign = repository.require(projectId);
        campaign.state(clock.instant())
                .requireMoveTo(outcome == Outcome.SUCCEEDED ? CampaignState.SUCCEEDED : CampaignState.FAILED);
        campaign.outcome = outcome;
    }

    /** The version for the next fact about the campaign. */
    public long nextVersion(UUID projectId) {
        Campaign campaign = repository.require(projectId);
        repository.getEntityManager().lock(campaign, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return campaign.version;
    }

    private static void requireNotSuspended(Campaign campaign) {
        if (campaign.suspended) {
            throw new DomainException(new DomainError.Conflict("campaign-suspended"));
        }
    }

    private static String gate(UUID projectId) {
        return "campaign-gate:" + projectId;
    }
}
