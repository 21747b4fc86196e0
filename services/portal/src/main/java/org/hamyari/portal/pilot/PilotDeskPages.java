package org.hamyari.portal.pilot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.PilotDto;
import org.hamyari.cities.client.PilotReasonDto;
import org.hamyari.cities.client.PilotWideningDto;
import org.hamyari.cities.client.PilotsApi;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** Drafting, starting, judging, widening and ending pilots. */
@Path("/{language: fa|en}/{cityId}/desk/pilots")
@Authenticated
@RunOnVirtualThread
public class PilotDeskPages {

    private static final int MOST = 50;
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "pilot")
    static class Templates {

        static native TemplateInstance deskList(Page page, List<PilotView> pilots, boolean mayChange);

        static native TemplateInstance draft(Page page, Form form, List<Integer> lines, String key);

        static native TemplateInstance desk(Page page, PilotView view, Form form, boolean mayChange, String unit, String key);
    }

    private final Frame frame;
    private final PilotsApi pilots;
    private final PilotViews views;
    private final Sending sending;
    private final Kept kept;

    PilotDeskPages(Frame frame, @RestClient PilotsApi pilots, PilotViews views, Sending sending, Kept kept) {
        this.frame = frame;
        this.pilots = pilots;
        this.views = views;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.deskPage(frame.texts().get("pilot_title"), queue());
        List<PilotDto> found = Neighbour.ask(() -> pilots.listPilots(page.city().id(), null, null, MOST)).items();
        return page.show(Templates.deskList(page, found.stream().map(pilot -> views.of(page, pilot, "desk/pilots")).toList(), mayChange(page)));
    }

    @GET
    @Path("new")
    public Response draft() {
        return kept.shown(draftPage(Form.of(kept.typed()), UUID.randomUUID().toString()));
    }

    @POST
    @PermitAll
    @Path("new")
    public Response drafted(MultivaluedMap<String, String> sent) {
        var read = PilotForms.draft(Form.typed(sent), frame.texts());
        String key = read.form().value("key");
        if (read.form().bad()) {
            return Response.status(UNPROCESSABLE).entity(draftPage(read.form(), key)).build();
        }
        return sending.send(read.form(), () -> {
            PilotDto pilot = Neighbour.ask(() -> pilots.draftPilot(key, frame.city().id(), read.input()));
            return frame.at("desk/pilots/" + pilot.id());
        }, PilotForms::fieldOf, form -> draftPage(form, UUID.randomUUID().toString()));
    }

    @GET
    @Path("{pilotId}")
    public Response show(@PathParam("pilotId") UUID id) {
        PilotDto pilot = pilot(id);
        var typed = kept.typed().isEmpty() ? PilotForms.values(pilot, frame.formats().units(), frame.texts()) : kept.typed();
        return kept.shown(page(pilot, Form.of(typed)));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{pilotId}/{step: start|widen|end|evaluation}")
    public Response again(@PathParam("pilotId") UUID id) {
        return show(id);
    }

    @POST
    @PermitAll
    @Path("{pilotId}/start")
    public Response start(@PathParam("pilotId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return step(id, form, () -> pilots.startPilot(form.value("key"), frame.city().id(), id, new PilotReasonDto(form.value("reason"))));
    }

    @POST
    @PermitAll
    @Path("{pilotId}/widen")
    public Response widen(@PathParam("pilotId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return step(id, form, () -> pilots.widenPilot(form.value("key"), frame.city().id(), id,
                new PilotWideningDto(PilotForms.list(form.value("districts")), form.value("reason"))));
    }

    @POST
    @PermitAll
    @Path("{pilotId}/end")
    public Response end(@PathParam("pilotId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return step(id, form, () -> pilots.endPilot(form.value("key"), frame.city().id(), id, new PilotReasonDto(form.value("reason"))));
    }

    @POST
    @PermitAll
    @Path("{pilotId}/evaluation")
    public Response evaluate(@PathParam("pilotId") UUID id, MultivaluedMap<String, String> sent) {
        PilotDto pilot = pilot(id);
        var read = PilotForms.evaluation(Form.typed(sent), pilot, frame.city().currency(), frame.city().units(), frame.texts());
        if (read.form().bad()) {
            return Response.status(UNPROCESSABLE).entity(page(pilot, read.form())).build();
        }
        return step(id, read.form(), () -> pilots.evaluatePilot("\"" + read.form().value("version") + "\"", frame.city().id(), id, read.input()));
    }

    private Response step(UUID id, Form form, Supplier<PilotDto> asked) {
        return sending.send(form, () -> {
            Neighbour.ask(asked);
            return frame.at("desk/pilots/" + id);
        }, PilotForms::fieldOf, refused -> page(pilot(id), refused));
    }

    private TemplateInstance draftPage(Form form, String key) {
        Page page = frame.deskPage(frame.texts().get("pilot_draft"), queue(), new Crumb(frame.texts().get("pilot_title"), frame.at("desk/pilots")));
        return page.show(Templates.draft(page, form, PilotForms.LINES, key));
    }

    private TemplateInstance page(PilotDto pilot, Form form) {
        Page page = frame.deskPage(Words.plain(pilot.title(), frame.language()), queue(),
                new Crumb(frame.texts().get("pilot_title"), frame.at("desk/pilots")));
        String unit = page.formats().unit(page.formats().units().exact(frame.city().currency()));
        return page.show(Templates.desk(page, views.of(page, pilot, "desk/pilots"), form, mayChange(page), unit, UUID.randomUUID().toString()));
    }

    private PilotDto pilot(UUID id) {
        return Neighbour.ask(() -> pilots.getPilot(frame.city().id(), id));
    }

    private static boolean mayChange(Page page) {
        return page.visitor().holds("city-admin", page.city().id());
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }
}
