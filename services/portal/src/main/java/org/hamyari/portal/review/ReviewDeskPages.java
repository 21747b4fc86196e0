package org.hamyari.portal.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.client.ReviewDto;
import org.hamyari.catalogue.client.ReviewPageDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** The reviewers' queue, and a proposal beside what has to be found out about it. */
@Path("/{language: fa|en}/{cityId}/desk/review")
@Authenticated
@RunOnVirtualThread
public class ReviewDeskPages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "review")
    static class Templates {

        static native TemplateInstance queue(Page page, List<Task> tasks, boolean decided, String next);

        static native TemplateInstance review(Page page, ReviewView view, List<RawString> parts, Form form, String unit, String key);
    }

    private final Frame frame;
    private final ReviewDesk desk;
    private final ReviewViews views;
    private final Sending sending;
    private final Kept kept;

    ReviewDeskPages(Frame frame, ReviewDesk desk, ReviewViews views, Sending sending, Kept kept) {
        this.frame = frame;
        this.desk = desk;
        this.views = views;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public TemplateInstance queue(@QueryParam("decided") String decided, @QueryParam("cursor") String cursor) {
        Page page = frame.deskPage(frame.texts().get("review_title"), deskCrumb());
        boolean past = decided != null;
        ReviewPageDto found = desk.list(page.city().id(), past, cursor);
        String next = found.page() == null || found.page().next() == null ? null
                : page.at("desk/review?" + (past ? "decided=1&" : "") + "cursor=" + found.page().next());
        return page.show(Templates.queue(page, found.items().stream().map(review -> views.task(page, review)).toList(), past, next));
    }

    @GET
    @Path("{projectId}")
    public Response show(@PathParam("projectId") UUID id) {
        return kept.shown(page(id, Form.of(kept.typed())));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{projectId}/{step: interest|verification|assessment|decision|endorsement}")
    public Response again(@PathParam("projectId") UUID id) {
        return show(id);
    }

    @POST
    @PermitAll
    @Path("{projectId}/interest")
    public Response declare(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = chosen(Form.typed(sent), "interest");
        return send(id, form, () -> desk.declare(frame.city().id(), id, form));
    }

    @POST
    @PermitAll
    @Path("{projectId}/verification")
    public Response verify(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = chosen(chosen(Form.typed(sent), "outcome"), "way");
        return send(id, form, () -> desk.verify(frame.city().id(), id, form));
    }

    @POST
    @PermitAll
    @Path("{projectId}/assessment")
    public Response assess(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        return kept.send(() -> {
            ReviewForms.Read read = ReviewForms.assessment(Form.typed(sent), desk.review(frame.city().id(), id), frame.city().units(), frame.texts());
            return send(id, read.form(), () -> desk.assess(frame.city().id(), id, read.form().value("version"), read.input()));
        }, Form.typed(sent).turns());
    }

    @POST
    @PermitAll
    @Path("{projectId}/decision")
    public Response decide(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form typed = chosen(Form.typed(sent), "decision");
        Form form = typed.value("reason").isBlank() ? typed.refused("reason", frame.texts().get("review_reason_error")) : typed;
        return send(id, form, () -> desk.decide(frame.city().id(), id, form, frame.texts()));
    }

    @POST
    @PermitAll
    @Path("{projectId}/endorsement")
    public Response endorse(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = filled(filled(Form.typed(sent), "office"), "statement");
        return send(id, form, () -> desk.endorse(frame.city().id(), id, form, frame.texts()));
    }

    private Form filled(Form form, String name) {
        return form.value(name).isBlank() ? form.refused(name, frame.texts().get("review_field_error")) : form;
    }

    private Form chosen(Form form, String name) {
        return form.value(name).isBlank() ? form.refused(name, frame.texts().get("review_choose")) : form;
    }

    private Response send(UUID id, Form form, Runnable asked) {
        if (form.bad()) {
            return Response.status(UNPROCESSABLE).entity(page(id, form)).build();
        }
        return sending.send(form, () -> {
            asked.run();
            return frame.at("desk/review/" + id);
        }, ReviewForms::fieldOf, refused -> page(id, refused));
    }

    private TemplateInstance page(UUID id, Form typed) {
        ReviewDto review = desk.review(frame.city().id(), id);
        Page page = frame.deskPage(Words.plain(review.title(), frame.language()), deskCrumb(),
                new Crumb(frame.texts().get("review_title"), frame.at("desk/review")));
        Map<String, String> values = new LinkedHashMap<>(ReviewForms.values(review, page.formats().units(), page.texts()));
        values.putAll(typed.values());
        String unit = page.formats().unit(page.formats().units().exact(review.goal().currency()));
        return page.show(Templates.review(page, views.of(page, review, desk.owner(page.city().id(), id)),
                views.proposal(page, id), new Form(values, typed.problems()), unit, UUID.randomUUID().toString()));
    }

    private Crumb deskCrumb() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }
}
