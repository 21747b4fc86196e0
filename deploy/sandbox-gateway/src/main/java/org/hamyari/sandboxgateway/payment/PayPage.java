package org.hamyari.sandboxgateway.payment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.hamyari.sandboxgateway.problem.Refusal;

/** The payer's side of the gateway: a page with three buttons, and the way back to the merchant. */
@Path("/pay/{providerRef}")
@Produces(MediaType.TEXT_HTML)
public class PayPage {

    private static final int MAX_DELAY_SECONDS = 120;

    private final Payments payments;

    PayPage(Payments payments) {
        this.payments = payments;
    }

    /** The pages; their words are in {@link PageText}. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance pay(PageText text);

        static native TemplateInstance done(PageText text, String sentence, String returnAddress);
    }

    @GET
    public Response show(@PathParam("providerRef") String providerRef, @QueryParam("lang") String language) {
        Payment payment = payments.visit(providerRef);
        PageText text = PageText.of(payment, language);
        if (payment.awaitsDecision()) {
            return page(200, payment, Templates.pay(text));
        }
        return page(200, payment, Templates.done(text, text.state(), returnAddress(payment, hint(payment))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("providerRef") String providerRef, @QueryParam("lang") String language,
            @FormParam("decision") String decision, @FormParam("scenario") String scenario,
            @FormParam("delaySeconds") String delaySeconds) {
        Decision chosen = Decision.named(decision)
                .orElseThrow(() -> Refusal.badRequest("decision-unknown", "decision must be pay, decline or cancel."));
        Scenario played = scenario == null ? Scenario.NORMAL
                : Scenario.named(scenario).orElseThrow(() -> Refusal.badRequest("scenario-unknown", "There is no such scenario."));
        Payment payment = payments.decide(providerRef, chosen, played, delay(delaySeconds));
        PageText text = PageText.of(payment, language);
        String back = returnAddress(payment, played == Scenario.FORGED_RETURN ? "OK" : hint(payment));
        return switch (payment.scenario) {
            case CLOSE_BROWSER -> page(200, payment, Templates.done(text, text.closeBrowser(), ""));
            case REPEAT_RETURN -> page(200, payment, Templates.done(text, text.repeatReturn(), back));
            default -> Response.seeOther(URI.create(back)).build();
        };
    }

    private static Response page(int status, Payment payment, TemplateInstance page) {
        URI merchant = URI.create(payment.returnUrl);
        String origin = merchant.getScheme() + "://" + merchant.getRawAuthority();
        return Response.status(status).entity(page.render()).type("text/html;charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self' " + origin
                        + "; frame-ancestors 'none'; base-uri 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String hint(Payment payment) {
        PaymentStatus expected = payment.decidedStatus == null ? payment.status : payment.decidedStatus;
        return expected == PaymentStatus.CAPTURED ? "OK" : "NOK";
    }

    private static String returnAddress(Payment payment, String hint) {
        String fragment = payment.returnUrl.contains("#") ? payment.returnUrl.substring(payment.returnUrl.indexOf('#')) : "";
        String address = payment.returnUrl.substring(0, payment.returnUrl.length() - fragment.length());
        return address + (address.contains("?") ? "&" : "?") + "ref=" + payment.providerRef + "&status=" + hint + fragment;
    }

    private static Duration delay(String seconds) {
        String given = seconds == null || seconds.isBlank() ? "0" : seconds.strip();
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) > MAX_DELAY_SECONDS) {
            throw Refusal.badRequest("delay-invalid", "delaySeconds must be 0 to " + MAX_DELAY_SECONDS + ".");
        }
        return Duration.ofSeconds(Integer.parseInt(given));
    }
}
