package org.hamyari.pledges.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.pledges.account.CityAccounts;
import org.hamyari.pledges.api.PledgeRequestDto;
import org.hamyari.pledges.campaign.Campaigns;
import org.hamyari.pledges.campaign.Terms;

/** What happens to a pledge, each in the caller's transaction: the row, the ledger and the fact that is told change together. */
@ApplicationScoped
public class Pledges {

    private final PledgeRepository repository;
    private final Campaigns campaigns;
    private final CityAccounts accounts;
    private final PledgeLimits limits;
    private final Outbox outbox;
    private final Clock clock;

    Pledges(PledgeRepository repository, Campaigns campaigns, CityAccounts accounts, PledgeLimits limits, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a payment needs to know of its pledge. */
    public record Payable(UUID pledgeId, Money amount) {
    }

    UUID create(UUID projectId, String donor, PledgeRequestDto request) {
        Terms terms = campaigns.requireOpenForAPledge(projectId);
        Money amount = limits.check(Money.positive(request.amount(), terms.currency(), "/amount"), "/amount");
        if (request.termsVersion() != terms.version()) {
            throw new DomainException(new DomainError.Conflict("terms-changed", terms.version()));
        }
        Instant now = clock.instant();
        Pledge pledge = new Pledge(terms, donor, amount, request.reservationId(), now, limits.payableUntil(now, terms.closesAt()));
        repository.persistAndFlush(pledge);
        return pledge.id;
    }

    /** Locks the donor's own pledge until the transaction ends; to others it does not exist. */
    public void requireOwn(UUID pledgeId, String donor) {
        if (!repository.locked(pledgeId).donor.equals(donor)) {
            throw new DomainException(new DomainError.NotFound("pledge"));
        }
    }

    /** Locks a pledge for a new attempt to pay it, or refuses. */
    public Payable requirePayable(UUID pledgeId) {
        Pledge pledge = repository.locked(pledgeId);
        pledge.state.to(PledgeState.CAPTURED);
        if (!clock.instant().isBefore(pledge.expiresAt)) {
            throw new DomainException(new DomainError.Conflict("pledge-expired"));
        }
        campaigns.requireOpen(pledge.projectId);
        return new Payable(pledge.id, pledge.money());
    }

    /** Keeps the pledge from others until the transaction ends; whoever locks a payment too, locks the pledge first. */
    public void lock(UUID pledgeId) {
        repository.locked(pledgeId);
    }

    /**
     * The gateway has the money. It counts when the pledge waits for it and the campaign still takes it; otherwise it is booked as
     * to be returned and the answer is false.
     */
    public boolean capture(UUID pledgeId, UUID paymentId, Instant capturedAt) {
        Pledge pledge = repository.locked(pledgeId);
        if (pledge.state == PledgeState.PENDING && campaigns.admitsCapture(pledge.projectId, capturedAt)) {
            pledge.capture(clock.instant());
            accounts.capture(pledge.cityId, pledge.projectId, paymentId, pledge.money());
            repository.flush();
            outbox.publish(PledgeCaptured.of(pledge));
            return true;
        }
        if (pledge.state == PledgeState.PENDING) {
            pledge.expire();
        }
        accounts.captureTooLate(pledge.cityId, pledge.projectId, paymentId, pledge.money());
        return false;
    }

    /** Held money went back because the campaign failed or was withdrawn. */
    public void refunded(UUID pledgeId, UUID refundId, boolean withdrawn) {
        Pledge pledge = repository.locked(pledgeId);
        pledge.refund(clock.instant());
        accounts.refund(pledge.cityId, pledge.projectId, refundId, pledge.money());
        repository.flush();
        outbox.publish(withdrawn ? PledgeRefunded.withdrawn(pledge) : PledgeRefunded.goalMissed(pledge));
    }

    /** Money that came too late went back; it never counted, so nobody else is told. */
    public void givenBack(UUID pledgeId, UUID refundId) {
        Pledge pledge = repository.locked(pledgeId);
        if (pledge.state == PledgeState.EXPIRED) {
            pledge.refund(clock.instant());
        }
        accounts.giveBack(pledge.cityId, pledge.projectId, refundId, pledge.money());
    }

    /** Gives up a pledge that was not paid in time, unless a payment is under way or it has moved on. */
    void expire(UUID pledgeId) {
        Pledge pledge = repository.locked(pledgeId);
        if (pledge.state == PledgeState.PENDING && !repository.isBeingPaid(pledgeId)) {
            pledge.expire();
        }
    }

    /** The project of a pledge. */
    public UUID projectOf(UUID pledgeId) {
        return repository.findById(pledgeId).projectId;
    }
}
