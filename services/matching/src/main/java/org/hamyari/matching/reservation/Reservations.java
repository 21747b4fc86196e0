package org.hamyari.matching.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.api.ReservationDto;
import org.hamyari.matching.api.ReservationRequestDto;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.fund.Pots;
import org.hamyari.matching.rule.Share;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * Sets shares aside under the fund's lock, one for a person, fund and project at a time, and gives them up once: used or lapsed. What
 * one person holds at a fund is limited, so that nobody empties a pot without paying.
 */
@ApplicationScoped
public class Reservations {

    private final ReservationRepository reservations;
    private final Campaigns campaigns;
    private final Pots pots;
    private final Awards awards;
    private final ReservationSettings settings;
    private final Clock clock;

    Reservations(ReservationRepository reservations, Campaigns campaigns, Pots pots, Awards awards, ReservationSettings settings,
            Clock clock) {
        this.reservations = reservations;
        this.campaigns = campaigns;
        this.pots = pots;
        this.awards = awards;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sets a share aside, in the running transaction; a share the person already holds for the project is given up for it. */
    ReservationDto hold(String cityId, UUID fundId, ReservationRequestDto request, String person) {
        Instant now = clock.instant();
        Pot pot = pots.lock(cityId, fundId).orElseThrow(() -> new DomainException(new DomainError.NotFound("fund")));
        CampaignView campaign = campaign(cityId, request.projectId(), person, now);
        Money pledged = Money.positive(request.pledged(), pot.currency(), "/pledged");
        requireOffer(pot, campaign, now);
        Map<Boolean, List<Reservation>> held = reservations.heldBy(cityId, fundId, person).stream()
                .collect(Collectors.partitioningBy(one -> one.projectId.equals(request.projectId())));
        held.get(true).forEach(earlier -> replace(pot, earlier, person));
        Share share = Share.of(pot.ratio(), awards.standing(cityId, fundId, request.projectId()), pledged.minor(), 0, pot.left());
        if (share.amount() == 0) {
            throw new DomainException(new DomainError.Conflict("pot-empty"));
        }
        requireWithinLimits(pot, held.get(false), share);
        Reservation reservation =
                Reservation.hold(UUID.randomUUID(), pot, request.projectId(), person, pledged, share, now, settings.time());
        reservations.persist(reservation);
        pot.reserve(reservation.id, reservation.money(), cause(reservation, person));
        return reservation.toDto(pot.name(), pot.ruleKind());
    }

    private void replace(Pot pot, Reservation earlier, String person) {
        earlier.state = earlier.state.to(ReservationState.LAPSED);
        pot.release(earlier.id, earlier.money(), cause(earlier, person));
        // The database allows one held share; the new row must not come before this change.
        reservations.flush();
    }

    private void requireWithinLimits(Pot pot, List<Reservation> others, Share share) {
        if (others.size() >= settings.mostOpen()) {
            throw new DomainException(new DomainError.Conflict("too-many-reservations", settings.mostOpen()));
        }
        long held = others.stream().mapToLong(other -> other.amount).sum();
        if (held + share.amount() > Math.max(1, pot.percent(settings.mostPercent()))) {
            throw new DomainException(new DomainError.Conflict("reservation-too-large", settings.mostPercent()));
        }
    }

    private CampaignView campaign(String cityId, UUID projectId, String person, Instant now) {
        CampaignView campaign = campaigns.find(cityId, projectId)
                .orElseThrow(() -> new DomainException(Invalid.field("/projectId", "unknown-project")));
        if (!campaign.takesPledges(now)) {
            throw new DomainException(new DomainError.Conflict("campaign-closed"));
        }
        if (person.equals(campaign.owner())) {
            throw new DomainException(new DomainError.Conflict("own-project"));
        }
        return campaign;
    }

    private static void requireOffer(Pot pot, CampaignView campaign, Instant now) {
        if (!pot.isOpen(now)) {
            throw new DomainException(new DomainError.Conflict("fund-closed"));
        }
        if (!pot.isFor(campaign.categoryId(), campaign.currency())) {
            throw new DomainException(Invalid.field("/projectId", "project-not-of-fund"));
        }
    }

    /** A reservation that held when its person's pledge was captured, and the fund it was made at. */
    public record Promise(UUID reservationId, UUID fundId) {
    }

    /** The promise that a captured pledge names. Somebody else's, one for another project and one of the past are none. */
    public Optional<Promise> promise(String cityId, UUID reservationId, UUID projectId, String person, Instant capturedAt) {
        return reservations.fundOfHeld(cityId, reservationId, projectId, person, capturedAt)
                .map(fundId -> new Promise(reservationId, fundId));
    }

    /**
     * Uses a promise up, so that its money is free for the match.
     *
     * @return what the match gets at least: the reserved share, where the pledge is as large as announced; empty where the job was faster
     */
    public OptionalLong use(Pot pot, Promise promise, Money captured) {
        Reservation reservation = reservations.of(pot.cityId(), pot.id(), promise.reservationId).orElseThrow();
        if (reservation.state != ReservationState.HELD) {
            return OptionalLong.empty();
        }
        reservation.state = reservation.state.to(ReservationState.USED);
        pot.release(reservation.id, reservation.money(), cause(reservation, "matching"));
        return OptionalLong.of(captured.minor() >= reservation.pledged ? reservation.amount : 0);
    }

    /** Gives a share up whose time is over, in the running transaction; does nothing where it was used or given up meanwhile. */
    void expire(String cityId, UUID fundId, UUID id) {
        Pot pot = pots.lock(cityId, fundId).orElseThrow();
        reservations.of(cityId, fundId, id).filter(reservation -> reservation.state == ReservationState.HELD).ifPresent(reservation -> {
            reservation.state = reservation.state.to(ReservationState.LAPSED);
            pot.expire(reservation.id, reservation.money(), cause(reservation, "matching"));
        });
    }

    private static Cause cause(Reservation reservation, String actor) {
        return new Cause("reservation", reservation.id.toString(), actor, null);
    }
}
