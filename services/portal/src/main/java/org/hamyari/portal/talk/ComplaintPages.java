package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ComplaintInputDto;
import org.hamyari.catalogue.client.ComplaintTopicDto;
import org.hamyari.catalogue.client.ComplaintsApi;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.talk.Saying.Shown;

/** Complaining about a project, and reading what became of the own complaints. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/complaints")
@Authenticated
@RunOnVirtualThread
public class ComplaintPages {

    private static final int MOST = 100;
    private static final List<Say.Option> TOPICS = Arrays.stream(ComplaintTopicDto.values()).filter(topic -> topic != ComplaintTopicDto.UNRECOGNIZED)
            .map(topic -> new Say.Option(topic.name(), ComplaintView.key("topic", topic.name()))).toList();

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance complaints(Page page, ProjectDto project, List<ComplaintView> complaints);
    }

    private final Frame frame;
    private final Projects projects;
    private final ComplaintsApi complaints;
    private final Saying saying;

    ComplaintPages(Frame frame, Projects projects, @RestClient ComplaintsApi complaints, Saying saying) {
        this.frame = frame;
        this.projects = projects;
        this.complaints = complaints;
        this.saying = saying;
    }

    @GET
    public TemplateInstance mine(@PathParam("projectId") UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = page(project, "talk_complaints");
        List<ComplaintView> mine = Neighbour.ask(() -> complaints.listComplaints(page.city().id(), projectId, null, MOST)).items().stream()
                .map(ComplaintView::of).filter(ComplaintView::mine).toList();
        return page.show(Templates.complaints(page, project, mine));
    }

    @GET
    @Path("new")
    public Response complaining(@PathParam("projectId") UUID projectId) {
        return saying.open(form(projectId));
    }

    @POST
    @PermitAll
    @Path("new")
    public Response complain(@PathParam("projectId") UUID projectId, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, true, () -> form(projectId), typed -> {
            ComplaintInputDto input = new ComplaintInputDto(ComplaintTopicDto.fromString(typed.value("choice")),
                    Statements.typed(typed, frame.language()));
            Neighbour.ask(() -> complaints.fileComplaint(typed.value("key"), frame.city().id(), projectId, input));
            return back(projectId);
        });
    }

    private Shown form(UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        return new Shown(page(project, "talk_complain_title"),
                Say.about("complain", project.title(), null, back(projectId)).choosing("talk_topic", TOPICS));
    }

    private Page page(ProjectDto project, String title) {
        return frame.page(Section.PROJECTS, frame.texts().get(title), new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + project.id())));
    }

    private String back(UUID projectId) {
        return frame.at("projects/" + projectId + "/complaints");
    }
}
