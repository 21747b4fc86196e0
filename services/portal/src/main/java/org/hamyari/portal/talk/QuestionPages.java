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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.talk.Saying.Shown;

/** All questions about a project; asking one, answering one, hiding one. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/questions")
@RunOnVirtualThread
public class QuestionPages {

    private static final int SHOWN = 20;

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance questions(Page page, QuestionsView view);
    }

    private final Frame frame;
    private final Projects projects;
    private final Questions questions;
    private final Saying saying;

    QuestionPages(Frame frame, Projects projects, Questions questions, Saying saying) {
        this.frame = frame;
        this.projects = projects;
        this.questions = questions;
        this.saying = saying;
    }

    @GET
    public TemplateInstance all(@PathParam("projectId") UUID projectId, @QueryParam("after") String after) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = page(project, "talk_questions");
        return page.show(Templates.questions(page, questions.of(page, project, after, SHOWN)));
    }

    @GET
    @Authenticated
    @Path("ask")
    public Response asking(@PathParam("projectId") UUID projectId) {
        return saying.open(form("ask", projectId, null));
    }

    @POST
    @PermitAll
    @Path("ask")
    public Response ask(@PathParam("projectId") UUID projectId, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, false, () -> form("ask", projectId, null), typed -> {
            questions.ask(typed.value("key"), frame.city().id(), projectId, Statements.typed(typed, frame.language()));
            return back(projectId);
        });
    }

    @GET
    @Authenticated
    @Path("{questionId}/answer")
    public Response answering(@PathParam("projectId") UUID projectId, @PathParam("questionId") UUID id) {
        return saying.open(form("answer", projectId, id));
    }

    @POST
    @PermitAll
    @Path("{questionId}/answer")
    public Response answer(@PathParam("projectId") UUID projectId, @PathParam("questionId") UUID id, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, false, () -> form("answer", projectId, id), typed -> {
            questions.answer(typed.value("key"), frame.city().id(), projectId, id, Statements.typed(typed, frame.language()));
            return back(projectId);
        });
    }

    @GET
    @Authenticated
    @Path("{questionId}/hide")
    public Response hiding(@PathParam("projectId") UUID projectId, @PathParam("questionId") UUID id) {
        return saying.open(form("hide", projectId, id));
    }

    @POST
    @PermitAll
    @Path("{questionId}/hide")
    public Response hide(@PathParam("projectId") UUID projectId, @PathParam("questionId") UUID id, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, false, () -> form("hide", projectId, id), typed -> {
            questions.hide(typed.value("key"), frame.city().id(), projectId, id, typed.value("text"));
            return back(projectId);
        });
    }

    private Shown form(String kind, UUID projectId, UUID question) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        LocalizedTextDto about = question == null ? null
                : questions.find(frame.city().id(), projectId, question).map(QuestionView::asked).orElse(null);
        return new Shown(page(project, "talk_" + kind + "_title"), Say.about(kind, project.title(), about, back(projectId)));
    }

    private Page page(ProjectDto project, String title) {
        return frame.page(Section.PROJECTS, frame.texts().get(title), new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + project.id())));
    }

    private String back(UUID projectId) {
        return frame.at("projects/" + projectId + "/questions");
    }
}
