package org.hamyari.portal.pledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.jboss.logging.Logger;

/** Coming back from the bank, and the receipt. */
@Path("/{language: fa|en}/{cityId}/pledges")
@Authenticated
@RunOnVirtualThread
public class ReceiptPages {

    private static final Logger LOG = Logger.getLogger(ReceiptPages.class);

    @CheckedTemplate(basePath = "pledge")
    static class Templates {

        static native TemplateInstance receipt(Page page, ReceiptView view, String key);
    }

    private final Frame frame;
    private final Paying paying;
    private final Receipts receipts;

    ReceiptPages(Frame frame, Paying paying, Receipts receipts) {
        this.frame = frame;
        this.paying = paying;
        this.receipts = receipts;
    }

    /** Asks the service to find out at the gateway, then shows what is true: a forged or repeated return changes nothing. */
    @GET
    @Path("{pledgeId}/return")
    public Response back(@PathParam("pledgeId") UUID pledge, @QueryParam("ref") String reference, @QueryParam("status") String hint) {
        if (reference != null) {
            try {
                paying.confirm(frame.city().id(), pledge, reference, hint);
            } catch (NeighbourRefused | NeighbourAway unconfirmed) {
                LOG.warnf("A return from the gateway was not confirmed: %s", unconfirmed.getMessage());
            }
        }
        return Response.seeOther(URI.create(frame.at("pledges/" + pledge))).build();
    }

    @GET
    @Path("{pledgeId}")
    public TemplateInstance receipt(@PathParam("pledgeId") UUID pledge) {
        ReceiptView view = receipts.view(frame.page(Section.PROJECTS, ""), paying.pledge(frame.city().id(), pledge));
        String title = frame.texts().get("pledge_title_" + view.outcome().name().toLowerCase(java.util.Locale.ROOT));
        Page page = frame.page(Section.PROJECTS, title, new Crumb(frame.texts().get("frame_my_page"), frame.at("me")));
        return page.show(Templates.receipt(page, view, UUID.randomUUID().toString()));
    }

    /** Signing in on the way to paying again leads back to the receipt: its button is there. */
    @GET
    @Path("{pledgeId}/payment")
    public Response back(@PathParam("pledgeId") UUID pledge) {
        return Response.seeOther(URI.create(frame.at("pledges/" + pledge))).build();
    }

    @POST
    @Path("{pledgeId}/payment")
    public Response payAgain(@PathParam("pledgeId") UUID pledge, @FormParam("key") String key) {
        return Response.seeOther(paying.session(frame, pledge, key)).build();
    }
}
