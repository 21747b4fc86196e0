package org.hamyari.portal.file;

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
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.client.NoticeDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;

/** Objecting to a project or one of its files. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/objection")
@Authenticated
@RunOnVirtualThread
public class ObjectionPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHORTEST = 10;

    private final Frame frame;
    private final FileFrame fileFrame;
    private final FilesOfProject files;
    private final NoticesOfProject notices;
    private final Sending sending;
    private final Kept kept;

    ObjectionPages(Frame frame, FileFrame fileFrame, FilesOfProject files, NoticesOfProject notices, Sending sending, Kept kept) {
        this.frame = frame;
        this.fileFrame = fileFrame;
        this.files = files;
        this.notices = notices;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response form(@PathParam("projectId") UUID project, @QueryParam("about") String about) {
        Map<String, String> typed = kept.typed();
        return kept.shown(page(project, Form.of(typed.isEmpty() && about != null ? Map.of("about", about) : typed)));
    }

    @POST
    @PermitAll
    public Response file(@PathParam("projectId") UUID project, MultivaluedMap<String, String> sent) {
        Form form = checked(Form.typed(sent), choices(fileFrame.below(project, "file_object"), project));
        if (form.bad()) {
            return Response.status(UNPROCESSABLE).entity(page(project, form)).build();
        }
        return sending.send(form, () -> {
            NoticeDto filed = notices.file(frame.city().id(), project, form, frame.language().tag());
            return address(filed);
        }, pointer -> pointer.endsWith("Id") ? "about" : pointer, refused -> page(project, refused));
    }

    private Form checked(Form form, NoticeChoices choices) {
        Form checked = choices.knows(form.value("about")) ? form : form.refused("about", frame.texts().get("file_choose_about"));
        if (!NoticeChoices.GROUNDS.contains(form.value("ground"))) {
            checked = checked.refused("ground", frame.texts().get("file_choose_ground"));
        }
        if (form.value("explanation").strip().length() < SHORTEST) {
            checked = checked.refused("explanation", frame.texts().get("file_say_more"));
        }
        if (!form.value("workUrl").isBlank() && !isAddress(form.value("workUrl").strip())) {
            checked = checked.refused("workUrl", frame.texts().get("file_work_url_error"));
        }
        return form.has("goodFaith", "yes") ? checked : checked.refused("goodFaith", frame.texts().get("file_good_faith_error"));
    }

    private static boolean isAddress(String url) {
        try {
            URI parsed = URI.create(url);
            return "https".equals(parsed.getScheme()) && parsed.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private TemplateInstance page(UUID project, Form form) {
        Page page = fileFrame.below(project, "file_object");
        return page.show(FileTemplates.objection(page, choices(page, project), form, frame.at("projects/" + project + "/objection"),
                UUID.randomUUID().toString()));
    }

    private NoticeChoices choices(Page page, UUID project) {
        return new NoticeChoices(PictureView.of(page, files.gallery(page.city().id(), project)),
                DocumentView.of(page, files.documents(page.city().id(), project)));
    }

    private String address(NoticeDto notice) {
        return frame.at("projects/" + notice.projectId() + "/notices/" + notice.id());
    }
}
