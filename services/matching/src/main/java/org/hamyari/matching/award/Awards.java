package org.hamyari.matching.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.fund.Part;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.fund.Pots;
import org.hamyari.matching.rule.Share;
import org.hamyari.matching.rule.Standing;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;

/**
 * What funds owe to projects. An award gathers the matches of a campaign, is owed or lapses when the campaign is decided, and is paid
 * through payouts of another service. Every change moves the money with it; the caller holds the campaign.
 */
@ApplicationScoped
public class Awards {

    private final AwardRepository awards;
    private final PaymentRepository payments;
    private final Pots pots;
    private final Outbox outbox;
    private final Clock clock;

    Awards(AwardRepository awards, PaymentRepository payments, Pots pots, Outbox outbox, Clock clock) {
        this.awards = awards;
        this.payments = payments;
        this.pots = pots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a payout brought, or returned, of one award. */
    public record Payment(UUID fundId, UUID awardId, Money amount) {
        /** The order of the database; that of {@link UUID} is another. */
        private String lockOrder() {
            return fundId.toString();
        }
    }

    public Standing standing(String cityId, UUID fundId, UUID projectId) {
        return awards.of(cityId, fundId, projectId).map(Award::standing).orElse(Standing.NOTHING);
    }

    public Map<UUID, AwardState> states(String cityId, UUID projectId) {
        return awards.ofProject(cityId, projectId).stream().collect(Collectors.toMap(award -> award.id, award -> award.state));
    }

    /** Sum of all matches of a project that are earned, committed or paid. */
    public Money matched(String cityId, UUID projectId, String currency) {
        return awards.ofProject(cityId, projectId).stream().filter(award -> award.state != AwardState.LAPSED).map(Award::money)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** A share and the award that it is part of. */
    public record Earned(UUID awardId, Share share) {
    }

    /** Works a match out and adds it to the award of its fund and project. */
    public Earned earn(Pot pot, UUID projectId, UUID matchId, Money pledged, long guaranteed, Cause cause) {
        Award award = awards.of(pot.cityId(), pot.id(), projectId).orElseGet(() -> {
            Award first = Award.begin(UUID.randomUUID(), pot.cityId(), pot.id(), projectId, pot.currency());
            awards.persistAndFlush(first);
            return first;
        });
        Share share = Share.of(pot.ratio(), award.standing(), pledged.minor(), guaranteed, pot.left());
        award.add(pledged, share);
        pot.move(Part.LEFT, Part.EARNED, matchId, new Money(share.amount(), award.currency), cause);
        return new Earned(award.id, share);
    }

    /** Takes a match out again and returns its fund; empty when the award is decided: it is too late, or the money is back already. */
    public Optional<Pot> giveBack(String cityId, UUID awardId, UUID matchId, Money pledged, Share share, Cause cause) {
        Award award = awards.of(cityId, awardId).orElseThrow();
        if (award.state != AwardState.PROVISIONAL) {
            return Optional.empty();
        }
        Pot pot = pots.lock(cityId, award.fundId).orElseThrow();
        award.remove(pledged, share);
        pot.move(Part.EARNED, Part.LEFT, idOf("reversal", matchId), new Money(share.amount(), award.currency), cause);
        return Optional.of(pot);
    }

    /** The campaign succeeded: every award is owed. One without an amount lapses silently. */
    public void commit(String cityId, UUID projectId, Cause cause) {
        for (Award award : provisional(cityId, projectId)) {
            Pot pot = pots.lock(cityId, award.fundId).orElseThrow();
            award.state = award.state.to(award.amount > 0 ? AwardState.PAYABLE : AwardState.LAPSED);
            pot.move(Part.EARNED, Part.COMMITTED, award.id, award.money(), cause);
            awards.flush();
            if (award.amount > 0) {
                outbox.publish(AwardDecided.payable(award, clock.instant()));
            }
        }
    }

    /** The campaign failed: every award goes back to its pot. */
    public void lapse(String cityId, UUID projectId, Cause cause) {
        for (Award award : provisional(cityId, projectId)) {
            Pot pot = pots.lock(cityId, award.fundId).orElseThrow();
            award.state = award.state.to(AwardState.LAPSED);
            pot.move(Part.EARNED, Part.LEFT, award.id, award.money(), cause);
            awards.flush();
            if (award.amount > 0) {
                outbox.publish(AwardDecided.lapsed(award, clock.instant()));
            }
        }
    }

    /** A payout reached the owner with these parts of awards. */
    public void settle(String cityId, UUID payoutId, long sequence, List<Payment> parts, Cause cause) {
        parts.stream().sorted(Comparator.comparing(Payment::lockOrder)).forEach(part -> pay(cityId, payoutId, sequence, part,
                part.amount().minor(), cause));
    }

    /** A payout came back: these parts of awards are owed again. */
    public void unsettle(String cityId, UUID payoutId, long sequence, List<Payment> parts, Cause cause) {
        parts.stream().sorted(Comparator.comparing(Payment::lockOrder)).forEach(part -> pay(cityId, payoutId, sequence, part, 0, cause));
    }

    private void pay(String cityId, UUID payoutId, long sequence, Payment part, long amount, Cause cause) {
        Pot pot = pots.lock(cityId, part.fundId()).orElseThrow(() -> new IllegalStateException("no fund " + part.fundId()));
        Award award = awards.of(cityId, part.awardId()).filter(found -> found.fundId.equals(pot.id()) && found.currency.equals(
                part.amount().currency())).orElseThrow(() -> new IllegalStateException("no such award " + part.awardId()));
        long difference = payments.change(cityId, payoutId, award.id, sequence, amount);
        award.pay(difference);
        UUID transactionId = idOf("payout:" + sequence + ":" + payoutId, award.id);
        Money moved = new Money(Math.abs(difference), award.currency);
        if (difference > 0) {
            pot.move(Part.COMMITTED, Part.PAID, transactionId, moved, cause);
        } else {
            pot.move(Part.PAID, Part.COMMITTED, transactionId, moved, cause);
        }
    }

    private List<Award> provisional(String cityId, UUID projectId) {
        return awards.ofProject(cityId, projectId).stream().filter(award -> award.state == AwardState.PROVISIONAL).toList();
    }

    private static UUID idOf(String what, UUID id) {
        return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
