package org.hamyari.portal.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.pledges.client.PaymentConfirmationRequestDto;
import org.hamyari.pledges.client.PaymentSessionDto;
import org.hamyari.pledges.client.PaymentSessionRequestDto;
import org.hamyari.pledges.client.PaymentsApi;
import org.hamyari.pledges.client.PledgeDto;
import org.hamyari.pledges.client.PledgeRequestDto;
import org.hamyari.pledges.client.PledgesApi;
import org.hamyari.pledges.client.ReturnParametersDto;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.PortalConfig;
import org.hamyari.portal.neighbour.Neighbour;

/** The way to the bank and back. What the browser brings back only says which payment to ask about. */
@ApplicationScoped
public class Paying {

    private final PledgesApi pledges;
    private final PaymentsApi payments;
    private final PortalConfig config;
    private final Event<Pledged> pledged;

    Paying(@RestClient PledgesApi pledges, @RestClient PaymentsApi payments, PortalConfig config, Event<Pledged> pledged) {
        this.pledges = pledges;
        this.payments = payments;
        this.config = config;
        this.pledged = pledged;
    }

    /** Makes the pledge, once per key, and opens a session at the gateway. */
    URI pledge(Frame frame, UUID project, Money amount, int termsVersion, String reservation, String key) {
        UUID reserved = reservation == null || reservation.isBlank() ? null : UUID.fromString(reservation);
        PledgeRequestDto request = new PledgeRequestDto(Amounts.dto(amount), termsVersion, reserved);
        PledgeDto pledge = Neighbour.ask(() -> pledges.createPledge(key, frame.city().id(), project, request, null));
        pledged.fire(new Pledged(frame.city().id(), project, pledge.id()));
        return session(frame, pledge.id(), "pay-" + key);
    }

    /** Sends somebody whose payment did not come through to the gateway again. */
    URI session(Frame frame, UUID pledge, String key) {
        String back = config.publicUrl() + frame.at("pledges/" + pledge + "/return");
        PaymentSessionDto session = Neighbour.ask(() ->
                payments.createPaymentSession(key, frame.city().id(), pledge, new PaymentSessionRequestDto(back), null));
        return URI.create(session.redirectUrl());
    }

    PledgeDto confirm(String cityId, UUID pledge, String reference, String hint) {
        PaymentConfirmationRequestDto request = new PaymentConfirmationRequestDto(new ReturnParametersDto(reference, hint));
        return Neighbour.ask(() -> payments.confirmPayment(cityId, pledge, request, null));
    }

    PledgeDto pledge(String cityId, UUID pledge) {
        return Neighbour.ask(() -> pledges.getPledge(cityId, pledge, null));
    }
}
