package org.hamyari.portal.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where the owner says how the work goes, shows what was reached, and reports. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/delivery")
@Authenticated
@RunOnVirtualThread
public class DeliveryPages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Projects projects;
    private final Deliveries deliveries;
    private final Sending sending;
    private final Kept kept;

    DeliveryPages(Frame frame, Projects projects, Deliveries deliveries, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.deliveries = deliveries;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response manage(@PathParam("projectId") UUID id) {
        return kept.shown(page(id, Form.of(kept.typed())));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{step: begin|note|evidence|report}")
    public Response again(@PathParam("projectId") UUID id) {
        return manage(id);
    }

    @POST
    @PermitAll
    @Path("begin")
    public Response begin(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return send(id, new DeliveryForms.Read<>(form, ""), (key, nothing) -> deliveries.begin(key, frame.city().id(), id), DeliveryForms::fieldOf);
    }

    @POST
    @PermitAll
    @Path("note")
    public Response note(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        return send(id, DeliveryForms.note(Form.typed(sent), frame.texts()),
                (key, note) -> deliveries.say(key, frame.city().id(), id, note), DeliveryForms::fieldOf);
    }

    @POST
    @PermitAll
    @Path("evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response evidence(@PathParam("projectId") UUID id, MultipartFormDataInput input) {
        SentEvidence sent = SentEvidence.of(input);
        Form form = sent.form();
        int milestone = form.value("milestone").matches("[0-9]{1,2}") ? Integer.parseInt(form.value("milestone")) : 0;
        return send(id, DeliveryForms.evidence(form, frame.city(), frame.texts()), (key, evidence) -> {
            List<UUID> pictures = sent.picture().map(picture -> deliveries.upload(key + "-picture", frame.city().id(), id, picture,
                    DeliveryForms.inPageLanguage(form.value("pictureShows"), frame.texts()))).stream().toList();
            deliveries.show(key, frame.city().id(), id, milestone, DeliveryForms.with(evidence, pictures));
        }, pointer -> switch (pointer.split("/")[0]) {
            case "note" -> "evidenceFa";
            case "altFa", "altEn" -> "pictureShows";
            case "pictureIds" -> "picture";
            default -> DeliveryForms.fieldOf(pointer);
        });
    }

    @POST
    @PermitAll
    @Path("report")
    public Response report(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        return send(id, DeliveryForms.report(Form.typed(sent), frame.city(), frame.texts()),
                (key, report) -> deliveries.report(key, frame.city().id(), id, report), DeliveryForms::fieldOf);
    }

    private <T> Response send(UUID id, DeliveryForms.Read<T> read, BiConsumer<String, T> ask, UnaryOperator<String> fieldOf) {
        if (read.form().bad()) {
            return Response.status(UNPROCESSABLE).entity(page(id, read.form())).build();
        }
        return sending.send(read.form(), () -> {
            ask.accept(read.form().value("key"), read.input());
            return frame.at("projects/" + id + "/manage/delivery");
        }, fieldOf, form -> page(id, form));
    }

    private Object page(UUID id, Form form) {
        ProjectDto project = projects.project(frame.city().id(), id);
        String title = Words.plain(project.title(), frame.language());
        Page page = frame.page(Section.PROJECTS, frame.texts().get("delivery_manage"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")), new Crumb(title, frame.at("projects/" + id)),
                new Crumb(frame.texts().get("project_manage"), frame.at("projects/" + id + "/manage")));
        DeliveryView view = deliveries.of(page.city().id(), id).map(found -> DeliveryView.of(page, found)).orElse(null);
        String unit = page.formats().unit(page.formats().units().exact(frame.city().currency()));
        return page.show(DeliveryTemplates.manage(page, project, view, form, DeliveryForms.Lines.in(unit), UUID.randomUUID().toString()));
    }
}
