package org.hamyari.portal.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.matching.client.MatchPreviewDto;
import org.hamyari.matching.client.MatchPreviewLineDto;
import org.hamyari.matching.client.ReservationDto;
import org.hamyari.matching.client.ReservationRequestDto;
import org.hamyari.matching.client.ReservationsApi;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Visitor;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;

/**
 * Guarantees the share of a pledge while somebody checks the answers. The key of the request follows from person, project, amount and
 * hour, so that reloading the page shows the same reservation and does not start the clock anew.
 */
@ApplicationScoped
public class Reserving {

    private static final Duration WORTH_SHOWING = Duration.ofMinutes(1);

    private final ReservationsApi reservations;
    private final Visitor visitor;

    Reserving(@RestClient ReservationsApi reservations, Visitor visitor) {
        this.reservations = reservations;
        this.visitor = visitor;
    }

    /** Nothing when no fund adds anything, its pot has just run dry, or matching is away: then the share stays an estimate. */
    Optional<ReservationDto> reserve(String cityId, UUID project, Money amount, MatchPreviewDto preview, Instant now) {
        Optional<MatchPreviewLineDto> first = preview.lines().stream().filter(line -> Amounts.of(line.amount()).isPositive()).findFirst();
        return first.flatMap(line -> reserve(cityId, line.fundId(), new ReservationRequestDto(project, Amounts.dto(amount)), now));
    }

    private Optional<ReservationDto> reserve(String cityId, UUID fund, ReservationRequestDto request, Instant now) {
        String intent = String.join("|", visitor.subject(), fund.toString(), request.toString(),
                now.truncatedTo(ChronoUnit.HOURS).toString());
        UUID key = UUID.nameUUIDFromBytes(intent.getBytes(StandardCharsets.UTF_8));
        Optional<ReservationDto> reserved = ask(cityId, fund, request, key);
        boolean lapsed = reserved.map(found -> found.expiresAt().isBefore(now.plus(WORTH_SHOWING))).orElse(false);
        return lapsed ? ask(cityId, fund, request, UUID.randomUUID()) : reserved;
    }

    private Optional<ReservationDto> ask(String cityId, UUID fund, ReservationRequestDto request, UUID key) {
        try {
            return Neighbour.ifThere("matching", () -> reservations.createReservation(key.toString(), cityId, fund, request, null));
        } catch (NeighbourRefused refused) {
            return Optional.empty();
        }
    }
}
