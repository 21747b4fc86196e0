package org.hamyari.portal.file;

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
import java.util.function.Consumer;
import org.hamyari.catalogue.client.NoticeDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;

/** Objections on the desk: what is due, taking down, deciding. */
@Path("/{language: fa|en}/{cityId}/desk/notices")
@Authenticated
@RunOnVirtualThread
public class NoticeDeskPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHORTEST = 10;
    private static final List<String> OUTCOMES = List.of("DISMISSED", "RESTORED", "UPHELD");

    private final Frame frame;
    private final NoticesOfProject notices;
    private final Sending sending;
    private final Kept kept;

    NoticeDeskPages(Frame frame, NoticesOfProject notices, Sending sending, Kept kept) {
        this.frame = frame;
        this.notices = notices;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.deskPage(frame.texts().get("file_notices"), queue());
        return page.show(FileTemplates.notices(page, NoticeTasks.of(page, notices.ofCity(page.city().id()),
                notice -> page.at("desk/notices/" + notice.id()))));
    }

    @GET
    @Path("{noticeId}")
    public Response show(@PathParam("noticeId") UUID id) {
        return kept.shown(page(id, Form.of(kept.typed())));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{noticeId}/{step: takedown|decision}")
    public Response again(@PathParam("noticeId") UUID id) {
        return show(id);
    }

    @POST
    @PermitAll
    @Path("{noticeId}/takedown")
    public Response takeDown(@PathParam("noticeId") UUID id, MultivaluedMap<String, String> sent) {
        return step(id, withReason(Form.typed(sent)), form -> notices.takeDown(frame.city().id(), id, form));
    }

    @POST
    @PermitAll
    @Path("{noticeId}/decision")
    public Response decide(@PathParam("noticeId") UUID id, MultivaluedMap<String, String> sent) {
        Form typed = withReason(Form.typed(sent));
        Form form = OUTCOMES.contains(typed.value("outcome")) ? typed : typed.refused("outcome", frame.texts().get("file_choose_outcome"));
        return step(id, form, checked -> notices.decide(frame.city().id(), id, checked));
    }

    private Response step(UUID id, Form form, Consumer<Form> step) {
        if (form.bad()) {
            return Response.status(UNPROCESSABLE).entity(page(id, form)).build();
        }
        return sending.send(form, () -> {
            step.accept(form);
            return frame.at("desk/notices/" + id);
        }, pointer -> "reason", refused -> page(id, refused));
    }

    private Form withReason(Form form) {
        return form.value("reason").strip().length() < SHORTEST ? form.refused("reason", frame.texts().get("file_say_more")) : form;
    }

    private TemplateInstance page(UUID id, Form form) {
        Page page = frame.deskPage(frame.texts().get("file_notice"), queue(), new Crumb(frame.texts().get("file_notices"), frame.at("desk/notices")));
        NoticeDto notice = notices.one(page.city().id(), id);
        return page.show(FileTemplates.notice(page, NoticeView.of(page, notice, frame.at("desk/notices/" + id), false, true), form,
                UUID.randomUUID().toString()));
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }
}
