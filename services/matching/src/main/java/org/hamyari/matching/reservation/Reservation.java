package org.hamyari.matching.reservation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.matching.api.MatchFiguresDto;
import org.hamyari.matching.api.ReservationDto;
import org.hamyari.matching.api.ReservationStateDto;
import org.hamyari.matching.fund.Pot;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.matching.rule.RuleKind;
import org.hamyari.matching.rule.Share;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hibernate.annotations.DynamicUpdate;

/** A share set aside for one person and project. Changes under the lock of its fund. */
@Entity
// The service may change nothing but the state.
@DynamicUpdate
class Reservation {

    String cityId;
    @Id
    UUID id;
    UUID fundId;
    UUID projectId;
    String person;
    @Enumerated(EnumType.STRING)
    ReservationState state;
    String currency;
    long pledged;
    long demand;
    long potLeft;
    long amount;
    Instant createdAt;
    Instant expiresAt;

    static Reservation hold(UUID id, Pot pot, UUID projectId, String person, Money pledged, Share share, Instant now, Duration time) {
        Reservation reservation = new Reservation();
        reservation.cityId = pot.cityId();
        reservation.id = id;
        reservation.fundId = pot.id();
        reservation.projectId = projectId;
        reservation.person = person;
        reservation.state = ReservationState.HELD;
        reservation.currency = pledged.currency();
        reservation.pledged = pledged.minor();
        reservation.demand = share.demand();
        reservation.potLeft = share.potLeft();
        reservation.amount = share.amount();
        reservation.createdAt = now;
        reservation.expiresAt = now.plus(time);
        return reservation;
    }

    Money money() {
        return money(amount);
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    ReservationDto toDto(LocalizedTextDto fundName, RuleKind rule) {
        Share share = new Share(demand, amount, potLeft);
        Reasons.Line line = new Reasons.Line(fundName, rule, money(pledged), money(demand), money(), money(potLeft));
        return new ReservationDto(id, cityId, fundId, projectId, money(pledged).toDto(), money().toDto(),
                ReservationStateDto.valueOf(state.name()), share.reasonCode().toDto(), Reasons.of(share.reasonCode(), line),
                new MatchFiguresDto(money(pledged).toDto(), money(demand).toDto(), money(potLeft).toDto()), createdAt, expiresAt);
    }
}
