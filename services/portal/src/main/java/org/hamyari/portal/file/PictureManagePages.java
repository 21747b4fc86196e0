package org.hamyari.portal.file;

import io.quarkus.qute.TemplateInstance;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.client.PictureDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The gallery of one's own project: adding pictures, saying what they show, putting them in order, removing them. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/pictures")
@Authenticated
@RunOnVirtualThread
public class PictureManagePages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final FileFrame fileFrame;
    private final FilesOfProject files;
    private final Sending sending;
    private final Kept kept;

    PictureManagePages(Frame frame, FileFrame fileFrame, FilesOfProject files, Sending sending, Kept kept) {
        this.frame = frame;
        this.fileFrame = fileFrame;
        this.files = files;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show(@PathParam("projectId") UUID project) {
        return kept.shown(page(project, Form.of(kept.typed())));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("{pictureId}/{step: words|place|removal}")
    public Response again(@PathParam("projectId") UUID project) {
        return show(project);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("projectId") UUID project, @RestForm FileUpload picture, @RestForm String altFa, @RestForm String altEn,
            @RestForm String key) {
        Form form = Form.of(Map.of("altFa", altFa == null ? "" : altFa, "altEn", altEn == null ? "" : altEn));
        if (picture == null || picture.size() == 0) {
            return Response.status(UNPROCESSABLE).entity(page(project, form.refused("picture", frame.texts().get("file_choose")))).build();
        }
        return sending.send(form, () -> {
            files.addPicture(frame.city().id(), project, picture, words(form, "altFa", "altEn"), key);
            return address(project);
        }, pointer -> pointer.equals("altEn") ? "altEn" : "altFa", refused -> page(project, atFile(refused)));
    }

    @POST
    @PermitAll
    @Path("{pictureId}/words")
    public Response describe(@PathParam("projectId") UUID project, @PathParam("pictureId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return step(project, form, () -> files.describe(frame.city().id(), project, id, form.value("version"),
                words(form, "fa-" + id, "en-" + id)), "fa-" + id);
    }

    @POST
    @PermitAll
    @Path("{pictureId}/place")
    public Response place(@PathParam("projectId") UUID project, @PathParam("pictureId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return step(project, form, () -> files.order(frame.city().id(), project, moved(project, id, form.value("to"))), Form.WHOLE);
    }

    @POST
    @PermitAll
    @Path("{pictureId}/removal")
    public Response remove(@PathParam("projectId") UUID project, @PathParam("pictureId") UUID id, MultivaluedMap<String, String> sent) {
        return step(project, Form.typed(sent), () -> files.removePicture(frame.city().id(), project, id), Form.WHOLE);
    }

    private Response step(UUID project, Form form, Runnable step, String field) {
        return sending.send(form, () -> {
            step.run();
            return address(project);
        }, pointer -> field, refused -> page(project, refused));
    }

    private List<UUID> moved(UUID project, UUID id, String to) {
        List<UUID> order = new ArrayList<>(files.gallery(frame.city().id(), project).stream().map(PictureDto::id).toList());
        int at = order.indexOf(id);
        if (at >= 0) {
            order.remove(at);
            order.add(switch (to) {
                case "first" -> 0;
                case "earlier" -> Math.max(0, at - 1);
                default -> Math.min(order.size(), at + 1);
            }, id);
        }
        return order;
    }

    /** What the service says of the file stands at the file. */
    private static Form atFile(Form refused) {
        return refused.whole() == null ? refused : Form.of(refused.values()).refused("picture", refused.whole());
    }

    private static LocalizedTextDto words(Form form, String fa, String en) {
        return new LocalizedTextDto(orNull(form.value(fa)), orNull(form.value(en)));
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private String address(UUID project) {
        return frame.at("projects/" + project + "/manage/pictures");
    }

    private TemplateInstance page(UUID project, Form form) {
        var page = fileFrame.manage(project, "file_manage_pictures");
        return page.show(FileTemplates.pictures(page, PictureView.of(page, files.gallery(page.city().id(), project)), form, address(project),
                UUID.randomUUID().toString()));
    }
}
