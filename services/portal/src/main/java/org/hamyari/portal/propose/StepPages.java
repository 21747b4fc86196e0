package org.hamyari.portal.propose;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.project.Projects;

/** Writing a proposal, one question a page. Each answer is saved before the next question is asked. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/proposal")
@Authenticated
@RunOnVirtualThread
public class StepPages {

    private static final int UNPROCESSABLE = 422;
    private static final int OVERTAKEN = 412;
    /** Names and values by turns: what a browser takes as a cookie. */
    private static final int MOST_KEPT = 100;

    private final Frame frame;
    private final Projects projects;
    private final Proposals proposals;
    private final Answers answers;
    private final StepViews views;
    private final PointedAt pointed;
    private final Kept kept;

    StepPages(Frame frame, Projects projects, Proposals proposals, Answers answers, StepViews views, PointedAt pointed,
            Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.proposals = proposals;
        this.answers = answers;
        this.views = views;
        this.pointed = pointed;
        this.kept = kept;
    }

    /** Where to go on: at the first question that has to be answered yet. */
    @GET
    public Response goOn(@PathParam("projectId") UUID projectId) {
        String next = proposals.missing(frame.city().id(), projectId).stream().flatMap(part -> Question.about(part.pointer()).stream())
                .min(Comparator.naturalOrder()).map(Question::path).orElse("check");
        return Response.seeOther(URI.create(frame.at("projects/" + projectId + "/manage/proposal/" + next))).build();
    }

    /** What somebody else has proposed already; on to the next question where there is nothing of the kind. */
    @GET
    @Path("similar")
    public Response similar(@PathParam("projectId") UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = page(project, Question.TITLE);
        SimilarView view = SimilarView.of(page, project, proposals.similar(page.city().id(), projectId));
        return view.found().isEmpty() ? Response.seeOther(URI.create(view.next())).build()
                : Response.ok(page.show(ProposeTemplates.similar(page, view))).build();
    }

    @GET
    @Path("map")
    @Produces("image/svg+xml")
    public String map(@QueryParam("point") String point) {
        return pointed.picture(frame.city().id(), point).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{question}")
    public Response form(@PathParam("projectId") UUID projectId, @PathParam("question") String path, @QueryParam("from") String from) {
        Question question = Question.at(path).orElseThrow(NotFoundException::new);
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = page(project, question);
        Map<String, String> values = new HashMap<>(answers.of(question, project, page.formats(), page.language()));
        values.put("from", from == null ? "" : from);
        if (!kept.typed().isEmpty()) {
            values = kept.typed();
        }
        return kept.shown(shown(page, project, question, Form.of(values), project.version(), false, 0));
    }

    @POST
    @PermitAll
    @Path("{question}")
    public Response save(@PathParam("projectId") UUID projectId, @PathParam("question") String path, MultivaluedMap<String, String> sent) {
        Question question = Question.at(path).orElseThrow(NotFoundException::new);
        Form form = Form.typed(sent);
        return kept.send(() -> saved(projectId, question, form), Arrays.stream(form.turns()).limit(MOST_KEPT).toArray(String[]::new));
    }

    private Response saved(UUID projectId, Question question, Form typed) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = page(project, question);
        long seen = version(typed.value("version"));
        if (pointed.by(typed)) {
            return Response.ok(shown(page, project, question, pointed.filled(typed, page.city().id()), seen, false, 0)).build();
        }
        if (typed.has("do", "more")) {
            int wanted = Writing.count(question, typed) + 1;
            return Response.ok(shown(page, project, question, typed, seen, false, wanted)).build();
        }
        Writing.Written written = Writing.of(question, typed, page, frame.city().currency());
        if (written.form().bad()) {
            return again(shown(page, project, question, written.form(), seen, false, 0));
        }
        try {
            proposals.save(page.city().id(), projectId, seen, written.change());
            return Response.seeOther(URI.create(next(page, projectId, question, typed))).build();
        } catch (NeighbourRefused refused) {
            if (refused.status() == OVERTAKEN) {
                return again(shown(page, project, question, typed, project.version(), true, 0));
            }
            if (refused.status() != UNPROCESSABLE && refused.status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refused;
            }
            Form form = written.form().refused(refused, pointer -> written.fieldOf(question, pointer));
            return again(shown(page, project, question, form, seen, false, 0));
        }
    }

    private static String next(Page page, UUID projectId, Question question, Form typed) {
        if (typed.has("do", "later")) {
            return page.at("projects/" + projectId + "/manage");
        }
        boolean checking = typed.has("from", "check");
        String next = checking ? "check" : question.next().map(Question::path).orElse("check");
        return page.at("projects/" + projectId + "/manage/proposal/" + next);
    }

    private Response again(Object form) {
        return Response.status(UNPROCESSABLE).entity(form).build();
    }

    private Object shown(Page page, ProjectDto project, Question question, Form form, long version, boolean overtaken, int lines) {
        String base = page.at("projects/" + project.id() + "/manage/proposal/");
        String currency = frame.city().currency();
        String back = question.previous().map(before -> base + before.path()).orElse(page.at("projects/" + project.id() + "/manage"));
        String progress = page.texts().get("propose_progress", question.ordinal() + 1, Question.values().length);
        return page.show(ProposeTemplates.step(page, new StepView(question.text(), progress, base + question.path(), back,
                views.asks(page, currency, question, form), views.lines(page, currency, question, form, lines),
                question.list() != null && Writing.count(question, form) < question.most(), form, version, overtaken,
                pointed.address(page, base, question, form))));
    }

    private Page page(ProjectDto project, Question question) {
        return frame.page(Section.PROJECTS, frame.texts().get(question.text()),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + project.id() + "/manage")));
    }

    private static long version(String typed) {
        return Optional.of(typed).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L);
    }
}
