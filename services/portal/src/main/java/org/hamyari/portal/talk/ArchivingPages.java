package org.hamyari.portal.talk;

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
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.talk.Saying.Shown;

/** Closing a project whose campaign failed, with a reason that everybody reads. */
@Path("/{language: fa|en}/{cityId}/desk/projects/{projectId}/archiving")
@Authenticated
@RunOnVirtualThread
public class ArchivingPages {

    private final Frame frame;
    private final Projects projects;
    private final Archivings archivings;
    private final Saying saying;

    ArchivingPages(Frame frame, Projects projects, Archivings archivings, Saying saying) {
        this.frame = frame;
        this.projects = projects;
        this.archivings = archivings;
        this.saying = saying;
    }

    @GET
    public Response closing(@PathParam("projectId") UUID id) {
        return saying.open(form(id));
    }

    @POST
    @PermitAll
    public Response close(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, false, () -> form(id), typed -> {
            archivings.archive(typed.value("key"), frame.city().id(), id, typed.value("text"));
            return frame.at("projects/" + id);
        });
    }

    private Shown form(UUID id) {
        ProjectDto project = projects.project(frame.city().id(), id);
        String back = frame.at("projects/" + id);
        return new Shown(frame.deskPage(frame.texts().get("talk_archive_title"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")),
                new Crumb(Words.plain(project.title(), frame.language()), back)), Say.about("archive", project.title(), null, back));
    }
}
