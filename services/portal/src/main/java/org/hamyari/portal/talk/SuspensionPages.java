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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.LanguageDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.StatementDto;
import org.hamyari.catalogue.client.SuspensionOutcomeDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.talk.Saying.Shown;

/** Stopping a project, and deciding how that ends; the end is signed with a one-time code. */
@Path("/{language: fa|en}/{cityId}/desk/projects/{projectId}/suspension")
@Authenticated
@RunOnVirtualThread
public class SuspensionPages {

    private static final List<Say.Option> OUTCOMES = List.of(new Say.Option("RESUMED", "talk_outcome_resumed"),
            new Say.Option("WITHDRAWN", "talk_outcome_withdrawn"));

    private final Frame frame;
    private final Projects projects;
    private final Suspensions suspensions;
    private final Saying saying;
    private final SecondFactor secondFactor;

    SuspensionPages(Frame frame, Projects projects, Suspensions suspensions, Saying saying, SecondFactor secondFactor) {
        this.frame = frame;
        this.projects = projects;
        this.suspensions = suspensions;
        this.saying = saying;
        this.secondFactor = secondFactor;
    }

    @GET
    public Response suspending(@PathParam("projectId") UUID id) {
        return saying.open(suspension(id));
    }

    @POST
    @PermitAll
    public Response suspend(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, false, () -> suspension(id), typed -> {
            suspensions.suspend(typed.value("key"), frame.city().id(), id, typed.value("text"));
            return frame.at("projects/" + id);
        });
    }

    @GET
    @Path("decision")
    public Response ending(@PathParam("projectId") UUID id) {
        Optional<Response> code = secondFactor.wanted();
        return code.orElseGet(() -> saying.open(decision(id)));
    }

    @POST
    @PermitAll
    @Path("decision")
    public Response end(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, true, () -> decision(id), typed -> {
            suspensions.end(typed.value("key"), frame.city().id(), id, SuspensionOutcomeDto.fromString(typed.value("choice")), typed.value("text"));
            return frame.at("projects/" + id);
        });
    }

    private Shown suspension(UUID id) {
        ProjectDto project = projects.project(frame.city().id(), id);
        return new Shown(page(project, "talk_suspend_title"), Say.about("suspend", project.title(), null, frame.at("projects/" + id)));
    }

    private Shown decision(UUID id) {
        ProjectDto project = projects.project(frame.city().id(), id);
        StatementDto reason = suspensions.open(frame.city().id(), id)
                .map(open -> new StatementDto(LanguageDto.fromString(frame.language().tag()), open.reason())).orElse(null);
        return new Shown(page(project, "talk_end_title"), Say.about("end", project.title(), Statements.words(reason), frame.at("projects/" + id))
                .choosing("talk_outcome", OUTCOMES));
    }

    private Page page(ProjectDto project, String title) {
        return frame.deskPage(frame.texts().get(title), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + project.id())));
    }
}
