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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.client.DocumentVisibilityDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The documents of a project: adding them, saying who may read them, removing them. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/documents")
@Authenticated
@RunOnVirtualThread
public class DocumentManagePages {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_NAME = 200;
    private static final List<String> VISIBILITIES = List.of("PUBLIC", "TEAM_AND_OFFICIALS", "OFFICIALS");

    private final Frame frame;
    private final FileFrame fileFrame;
    private final FilesOfProject files;
    private final Sending sending;
    private final Kept kept;

    DocumentManagePages(Frame frame, FileFrame fileFrame, FilesOfProject files, Sending sending, Kept kept) {
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
    @Path("{documentId}/{step: visibility|removal}")
    public Response again(@PathParam("projectId") UUID project) {
        return show(project);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("projectId") UUID project, @RestForm FileUpload document, @RestForm String name, @RestForm String visibility,
            @RestForm String key) {
        Form form = Form.of(Map.of("name", name == null ? "" : name.strip(), "visibility", visibility == null ? "" : visibility));
        Form checked = checked(form, document);
        if (checked.bad()) {
            return Response.status(UNPROCESSABLE).entity(page(project, checked)).build();
        }
        return sending.send(form, () -> {
            files.addDocument(frame.city().id(), project, document, form.value("name").isEmpty() ? tail(document.fileName()) : form.value("name"),
                    DocumentVisibilityDto.fromString(form.value("visibility")), key);
            return address(project);
        }, pointer -> pointer, refused -> page(project, atFile(refused)));
    }

    @POST
    @PermitAll
    @Path("{documentId}/visibility")
    public Response change(@PathParam("projectId") UUID project, @PathParam("documentId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        if (!VISIBILITIES.contains(form.value("visibility-" + id))) {
            return Response.status(UNPROCESSABLE).entity(page(project, form.refused(Form.WHOLE, frame.texts().get("file_choose_visibility")))).build();
        }
        return step(project, form, () -> files.change(frame.city().id(), project, id, form.value("version"),
                DocumentVisibilityDto.fromString(form.value("visibility-" + id))));
    }

    @POST
    @PermitAll
    @Path("{documentId}/removal")
    public Response remove(@PathParam("projectId") UUID project, @PathParam("documentId") UUID id, MultivaluedMap<String, String> sent) {
        return step(project, Form.typed(sent), () -> files.removeDocument(frame.city().id(), project, id));
    }

    private Response step(UUID project, Form form, Runnable step) {
        return sending.send(form, () -> {
            step.run();
            return address(project);
        }, pointer -> Form.WHOLE, refused -> page(project, refused));
    }

    private Form checked(Form form, FileUpload document) {
        Form checked = document == null || document.size() == 0 ? form.refused("document", frame.texts().get("file_choose")) : form;
        return VISIBILITIES.contains(form.value("visibility")) ? checked
                : checked.refused("visibility", frame.texts().get("file_choose_visibility"));
    }

    private static String tail(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** What the service says of the file stands at the file. */
    private static Form atFile(Form refused) {
        return refused.whole() == null ? refused : Form.of(refused.values()).refused("document", refused.whole());
    }

    private String address(UUID project) {
        return frame.at("projects/" + project + "/manage/documents");
    }

    private TemplateInstance page(UUID project, Form form) {
        var page = fileFrame.manage(project, "file_manage_documents");
        return page.show(FileTemplates.papers(page, DocumentView.of(page, files.documents(page.city().id(), project)), form, address(project),
                UUID.randomUUID().toString()));
    }
}
