package org.hamyari.portal.register;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;

/** The city's own record: what it says about itself, who serves it, where it lies, what stands in its way. */
@Path("/{language: fa|en}/{cityId}/desk/city")
@Authenticated
@RunOnVirtualThread
public class RegisterPages {

    private final Frame frame;
    private final RegisterViews views;
    private final RegisterChanges changes;
    private final Kept kept;

    RegisterPages(Frame frame, RegisterViews views, RegisterChanges changes, Kept kept) {
        this.frame = frame;
        this.views = views;
        this.changes = changes;
        this.kept = kept;
    }

    @GET
    public TemplateInstance register() {
        Page page = frame.deskPage(frame.texts().get("register_title"), RegisterForms.queue(frame));
        return page.show(RegisterTemplates.register(page, views.view(page)));
    }

    @POST
    @PermitAll
    @Path("terms")
    public Response accept(@FormParam("version") String version, @FormParam("key") String key) {
        return kept.send(() -> {
            changes.accept(frame.city().id(), version, key);
            return back();
        });
    }

    @POST
    @PermitAll
    @Path("officers/{id}/ending")
    public Response endOfficer(@PathParam("id") UUID id, @FormParam("key") String key) {
        return kept.send(() -> {
            changes.endOfficer(frame.city().id(), id, today(), key);
            return back();
        });
    }

    @POST
    @PermitAll
    @Path("members/{id}/ending")
    public Response endMember(@PathParam("id") UUID id, @FormParam("key") String key) {
        return kept.send(() -> {
            changes.endMember(frame.city().id(), id, today(), key);
            return back();
        });
    }

    /** Somebody whose session ended presses the button again on the page itself. */
    @GET
    @Path("{what: terms|officers/[^/]+/ending|members/[^/]+/ending}")
    public Response again(@PathParam("what") String what) {
        return back();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(frame.now(), frame.city().zone());
    }

    private Response back() {
        return Response.seeOther(URI.create(frame.at("desk/city"))).build();
    }
}
