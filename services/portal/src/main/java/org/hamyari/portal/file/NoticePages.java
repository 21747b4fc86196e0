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
import java.util.UUID;
import org.hamyari.catalogue.client.NoticeDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;

/** What becomes of an objection, for the one who filed it and the owner of the project, who may reply. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/notices")
@Authenticated
@RunOnVirtualThread
public class NoticePages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHORTEST = 10;

    private final Frame frame;
    private final FileFrame fileFrame;
    private final NoticesOfProject notices;
    private final Sending sending;
    private final Kept kept;

    NoticePages(Frame frame, FileFrame fileFrame, NoticesOfProject notices, Sending sending, Kept kept) {
        this.frame = frame;
        this.fileFrame = fileFrame;
        this.notices = notices;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    @Path("{noticeId}")
    public Response show(@PathParam("projectId") UUID project, @PathParam("noticeId") UUID id) {
        return kept.shown(notice(project, id, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    @Path("{noticeId}")
    public Response reply(@PathParam("projectId") UUID project, @PathParam("noticeId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        if (form.value("reason").strip().length() < SHORTEST) {
            return Response.status(UNPROCESSABLE).entity(notice(project, id, form.refused("reason", frame.texts().get("file_say_more")))).build();
        }
        return sending.send(form, () -> {
            notices.reply(frame.city().id(), id, form);
            return address(project, id);
        }, pointer -> "reason", refused -> notice(project, id, refused));
    }

    private TemplateInstance notice(UUID project, UUID id, Form form) {
        Page page = fileFrame.below(project, "file_notice");
        NoticeDto notice = notices.one(page.city().id(), id);
        boolean owner = fileFrame.worksOn(project) && !notice.mine();
        return page.show(FileTemplates.notice(page, NoticeView.of(page, notice, address(project, id), owner, false), form, UUID.randomUUID().toString()));
    }

    private String address(UUID project, UUID id) {
        return frame.at("projects/" + project + "/notices/" + id);
    }
}
