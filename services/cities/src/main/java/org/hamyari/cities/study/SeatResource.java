package org.hamyari.cities.study;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.InvitationAnswerDto;
import org.hamyari.cities.api.RatingsInputDto;
import org.hamyari.cities.api.SeatDto;
import org.hamyari.cities.api.SeatListDto;
import org.hamyari.cities.api.SeatSummaryDto;
import org.hamyari.cities.api.StudyProposalDto;
import org.hamyari.cities.api.StudyProposalInputDto;
import org.hamyari.cities.api.StudySeatsApi;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class SeatResource implements StudySeatsApi {

    private final Seats seats;
    private final Proposals proposals;
    private final Idempotency idempotency;

    SeatResource(Seats seats, Proposals proposals, Idempotency idempotency) {
        this.seats = seats;
        this.proposals = proposals;
        this.idempotency = idempotency;
    }

    @Override
    public SeatSummaryDto answerInvitation(String idempotencyKey, String cityId, InvitationAnswerDto body) {
        return idempotency.once(idempotencyKey, body, () -> seats.answer(cityId, body));
    }

    @Override
    public SeatListDto listMySeats(String cityId) {
        return seats.list(cityId);
    }

    @Override
    public SeatDto getMySeat(String cityId, UUID studyId) {
        return seats.get(cityId, studyId);
    }

    @Override
    public SeatDto rateItems(String cityId, UUID studyId, Integer round, UUID panelId, RatingsInputDto body) {
        return seats.rate(cityId, studyId, round, panelId, body);
    }

    @Override
    public StudyProposalDto proposeItem(String idempotencyKey, String cityId, UUID studyId, Integer round, UUID panelId, StudyProposalInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> proposals.propose(cityId, studyId, round, panelId, body));
    }
}
