package org.hamyari.portal.editor;

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
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectPartDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** Writing a project with others: who does, inviting by e-mail, taking back. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/editors")
@Authenticated
@RunOnVirtualThread
public class EditorPages {

    private static final Set<String> FIELDS = Set.of("name", "email");

    private final Frame frame;
    private final Projects projects;
    private final Writers writers;
    private final Sending sending;
    private final Kept kept;

    EditorPages(Frame frame, Projects projects, Writers writers, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.writers = writers;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response editors(@PathParam("projectId") UUID projectId) {
        return kept.shown(editors(projectId, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response invite(@PathParam("projectId") UUID projectId, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return sending.send(form, () -> {
            writers.invite(form.value("key"), frame.city().id(), projectId, form.value("name").strip(), form.value("email").strip(), frame.language());
            return address(projectId);
        }, pointer -> FIELDS.contains(pointer) ? pointer : null, again -> editors(projectId, again));
    }

    @POST
    @Path("{editorId}/removal")
    @PermitAll
    public Response remove(@PathParam("projectId") UUID projectId, @PathParam("editorId") UUID editorId, MultivaluedMap<String, String> sent) {
        return sending.send(Form.typed(sent), () -> {
            writers.remove(frame.city().id(), projectId, editorId);
            return address(projectId);
        }, pointer -> null, again -> editors(projectId, again));
    }

    private String address(UUID projectId) {
        return frame.at("projects/" + projectId + "/manage/editors");
    }

    private TemplateInstance editors(UUID projectId, Form form) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("editor_manage"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId + "/manage")));
        String key = form.value("key").isBlank() ? UUID.randomUUID().toString() : form.value("key");
        return page.show(EditorTemplates.editors(page, project, writers.of(frame.city().id(), projectId),
                project.part() == ProjectPartDto.OWNER, form, key));
    }
}
