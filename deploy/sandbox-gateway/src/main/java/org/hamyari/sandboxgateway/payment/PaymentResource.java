package org.hamyari.sandboxgateway.payment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hamyari.sandboxgateway.problem.Refusal;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The merchant's side of the gateway. */
@Path("/api/payments")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

    private static final int MAX_ITEMS = 100;

    private final Payments payments;
    private final Merchant merchant;

    PaymentResource(Payments payments, Merchant merchant) {
        this.payments = payments;
        this.merchant = merchant;
    }

    record PaymentList(List<PaymentDto> items) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public PaymentDto create(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @HeaderParam("Idempotency-Key") String key,
            String body) {
        merchant.check(authorization);
        return payments.create(merchant.key(key), PaymentRequest.read(body));
    }

    @GET
    public PaymentList list(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @QueryParam("updatedSince") String since,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        merchant.check(authorization);
        return new PaymentList(payments.updatedSince(instant(since), limit(limit)));
    }

    @GET
    @Path("/{providerRef}")
    public PaymentDto confirm(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("providerRef") String providerRef) {
        merchant.check(authorization);
        return payments.confirm(providerRef);
    }

    @POST
    @Path("/{providerRef}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public RefundDto refund(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @HeaderParam("Idempotency-Key") String key,
            @PathParam("providerRef") String providerRef, String body) {
        merchant.check(authorization);
        return payments.refund(providerRef, merchant.key(key), RefundRequest.read(body));
    }

    @GET
    @Path("/{providerRef}/refunds/{refundId}")
    public RefundDto refund(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("providerRef") String providerRef,
            @PathParam("refundId") String refundId) {
        merchant.check(authorization);
        return payments.refund(providerRef, refundId);
    }

    private static Instant instant(String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("/updatedSince", "must be an instant like 2026-11-21T10:15:30Z")));
        }
    }

    private static int limit(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_ITEMS) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("/limit", "must be 1 to " + MAX_ITEMS)));
        }
        return Integer.parseInt(text);
    }
}
