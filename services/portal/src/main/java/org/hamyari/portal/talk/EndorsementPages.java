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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.EndorsementWithdrawalDto;
import org.hamyari.catalogue.client.EndorsementsApi;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.talk.Saying.Shown;

/** Taking back what the city said for a project, with a reason. */
@Path("/{language: fa|en}/{cityId}/desk/projects/{projectId}/endorsements/{endorsementId}/withdrawal")
@Authenticated
@RunOnVirtualThread
public class EndorsementPages {

    private final Frame frame;
    private final Projects projects;
    private final EndorsementsApi endorsements;
    private final Saying saying;

    EndorsementPages(Frame frame, Projects projects, @RestClient EndorsementsApi endorsements, Saying saying) {
        this.frame = frame;
        this.projects = projects;
        this.endorsements = endorsements;
        this.saying = saying;
    }

    @GET
    public Response withdrawing(@PathParam("projectId") UUID id) {
        return saying.open(form(id));
    }

    @POST
    @PermitAll
    public Response withdraw(@PathParam("projectId") UUID id, @PathParam("endorsementId") UUID endorsement, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, false, () -> form(id), typed -> {
            Neighbour.ask(() -> endorsements.withdrawEndorsement(typed.value("key"), frame.city().id(), id, endorsement,
                    new EndorsementWithdrawalDto(typed.value("text"))));
            return frame.at("projects/" + id);
        });
    }

    private Shown form(UUID id) {
        ProjectDto project = projects.project(frame.city().id(), id);
        String back = frame.at("projects/" + id);
        return new Shown(frame.deskPage(frame.texts().get("talk_unendorse_title"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")),
                new Crumb(Words.plain(project.title(), frame.language()), back)), Say.about("unendorse", project.title(), null, back));
    }
}
