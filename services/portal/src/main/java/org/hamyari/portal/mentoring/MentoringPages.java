package org.hamyari.portal.mentoring;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.MentoringApi;
import org.hamyari.cities.client.MentoringDecisionDto;
import org.hamyari.cities.client.MentoringInputDto;
import org.hamyari.cities.client.MentoringNoteInputDto;
import org.hamyari.cities.client.PilotReasonDto;
import org.hamyari.cities.client.TemplatesApi;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** What the city shares with others, takes from them, and whom it teaches or learns from. */
@Path("/{language: fa|en}/{cityId}/desk/mentoring")
@Authenticated
@RunOnVirtualThread
public class MentoringPages {

    @CheckedTemplate(basePath = "mentoring")
    static class Templates {

        static native TemplateInstance desk(Page page, MentoringView view, Form form, String key);
    }

    private final Frame frame;
    private final MentoringViews views;
    private final TemplatesApi templates;
    private final MentoringApi mentorings;
    private final Sending sending;
    private final Kept kept;

    MentoringPages(Frame frame, MentoringViews views, @RestClient TemplatesApi templates, @RestClient MentoringApi mentorings, Sending sending,
            Kept kept) {
        this.frame = frame;
        this.views = views;
        this.templates = templates;
        this.mentorings = mentorings;
        this.sending = sending;
        this.kept = kept;
    }

    /** @param adopted the copy that was just taken */
    @GET
    public Response show(@QueryParam("adopted") String adopted) {
        return kept.shown(shown(Form.of(kept.typed()), adopted));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("ask")
    public Response askAgain() {
        return show(null);
    }

    /** As above. */
    @GET
    @Path("{id}/{step: answer|note|withdraw}")
    public Response stepAgain() {
        return show(null);
    }

    @POST
    @PermitAll
    @Path("{templateId}/withdraw")
    public Response withdraw(@PathParam("templateId") UUID id, MultivaluedMap<String, String> sent) {
        String reason = "reason-" + id;
        return step(sent, reason,
                form -> templates.withdrawTemplate(form.value("key"), city(), id, new PilotReasonDto(form.value(reason))));
    }

    @POST
    @PermitAll
    @Path("ask")
    public Response ask(MultivaluedMap<String, String> sent) {
        return step(sent, "wish", form -> mentorings.requestMentoring(form.value("key"), city(),
                new MentoringInputDto(form.value("mentor"), text(form.value("wish")))));
    }

    @POST
    @PermitAll
    @Path("{mentoringId}/answer")
    public Response answer(@PathParam("mentoringId") UUID id, MultivaluedMap<String, String> sent) {
        String reason = "reason-" + id;
        return step(sent, reason, form -> mentorings.decideMentoring(form.value("key"), city(), id,
                new MentoringDecisionDto(form.has("do", "accept"), form.value(reason))));
    }

    @POST
    @PermitAll
    @Path("{mentoringId}/note")
    public Response note(@PathParam("mentoringId") UUID id, MultivaluedMap<String, String> sent) {
        String text = "reason-" + id;
        return step(sent, text, form -> {
            if (form.has("do", "end")) {
                mentorings.endMentoring(form.value("key"), city(), id, new PilotReasonDto(form.value(text)));
            } else {
                mentorings.noteMentoring(form.value("key"), city(), id, new MentoringNoteInputDto(form.value(text)));
            }
        });
    }

    /** @param written the field in which somebody writes; many forms on the page ask for the same */
    private Response step(MultivaluedMap<String, String> sent, String written, Consumer<Form> asked) {
        Form typed = Form.typed(sent);
        return sending.send(typed, () -> {
            Neighbour.ask(() -> {
                asked.accept(typed);
                return true;
            });
            return frame.at("desk/mentoring");
        }, pointer -> switch (pointer.split("/")[0]) {
            case "mentorCityId" -> "mentor";
            case "reason", "text", "wish" -> written;
            default -> null;
        }, form -> shown(form, null));
    }

    private TemplateInstance shown(Form form, String adopted) {
        Page page = frame.deskPage(frame.texts().get("mentoring_title"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        return page.show(Templates.desk(page, views.of(page, frame.city(), adopted), form, UUID.randomUUID().toString()));
    }

    /** What is typed once is in the language of the page. */
    private LocalizedTextDto text(String typed) {
        return frame.language().rightToLeft() ? new LocalizedTextDto(typed, null) : new LocalizedTextDto(null, typed);
    }

    private String city() {
        return frame.city().id();
    }
}
