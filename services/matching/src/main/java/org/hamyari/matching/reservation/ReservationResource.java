package org.hamyari.matching.reservation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hamyari.matching.api.ReservationDto;
import org.hamyari.matching.api.ReservationRequestDto;
import org.hamyari.matching.api.ReservationsApi;
import org.hamyari.matching.fund.Funds;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ReservationResource implements ReservationsApi {

    private final Reservations reservations;
    private final ReservationRepository repository;
    private final Funds funds;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Answer answer;

    ReservationResource(Reservations reservations, ReservationRepository repository, Funds funds, Idempotency idempotency, Caller caller,
            Answer answer) {
        this.reservations = reservations;
        this.repository = repository;
        this.funds = funds;
        this.idempotency = idempotency;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public ReservationDto createReservation(String idempotencyKey, String cityId, UUID fundId, ReservationRequestDto body,
            String acceptLanguage) {
        return idempotency.once(idempotencyKey, body, () -> {
            ReservationDto reservation = reservations.hold(cityId, fundId, body, caller.subject());
            answer.location("/api/matching/v1/cities/" + cityId + "/funds/" + fundId + "/reservations/" + reservation.id());
            return reservation;
        });
    }

    @Override
    @Transactional
    public ReservationDto getReservation(String cityId, UUID fundId, UUID reservationId, String acceptLanguage) {
        Reservation reservation = repository.of(cityId, fundId, reservationId).filter(found -> found.person.equals(caller.subject()))
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("reservation")));
        Funds.Offer fund = funds.require(cityId, fundId);
        return reservation.toDto(fund.name(), fund.ruleKind());
    }
}
