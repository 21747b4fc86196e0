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
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** Merging a proposal into one that is the same. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/merger")
@Authenticated
@RunOnVirtualThread
public class MergerPages {

    private static final Set<String> FIELDS = Set.of("into", "reason");

    private final Frame frame;
    private final Projects projects;
    private final Writers writers;
    private final Sending sending;
    private final Kept kept;

    MergerPages(Frame frame, Projects projects, Writers writers, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.writers = writers;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response form(@PathParam("projectId") UUID projectId) {
        return kept.shown(form(projectId, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response merge(@PathParam("projectId") UUID projectId, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        if (form.value("into").isBlank()) {
            return Response.status(422).entity(form(projectId, form.refused("into", frame.texts().get("editor_choose")))).build();
        }
        return sending.send(form, () -> {
            UUID into = UUID.fromString(form.value("into"));
            writers.merge(form.value("key"), frame.city().id(), projectId, into, form.value("reason").strip());
            return frame.at("projects/" + into);
        }, pointer -> FIELDS.contains(pointer) ? pointer : null, again -> form(projectId, again));
    }

    private TemplateInstance form(UUID projectId, Form form) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("editor_merge"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId)));
        String key = form.value("key").isBlank() ? UUID.randomUUID().toString() : form.value("key");
        return page.show(EditorTemplates.merger(page, project, writers.alike(frame.city().id(), projectId), form, key));
    }
}
