package org.hamyari.portal.propose;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.project.Projects;

/** The last page of a proposal: all answers, what is missing, and handing it in. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/proposal/check")
@Authenticated
@RunOnVirtualThread
public class CheckPages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Projects projects;
    private final Proposals proposals;
    private final Summaries summaries;
    private final Kept kept;

    CheckPages(Frame frame, Projects projects, Proposals proposals, Summaries summaries, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.proposals = proposals;
        this.summaries = summaries;
        this.kept = kept;
    }

    @GET
    public Response check(@PathParam("projectId") UUID projectId) {
        return kept.shown(check(projectId, UUID.randomUUID().toString(), kept.typed().getOrDefault("note", ""), null));
    }

    @POST
    @PermitAll
    public Response submit(@PathParam("projectId") UUID projectId, @FormParam("key") String key,
            @FormParam("note") String note) {
        return kept.send(() -> {
            try {
                proposals.submit(key, frame.city().id(), projectId, note == null || note.isBlank() ? null : note.strip());
                return Response.seeOther(URI.create(frame.at("projects/" + projectId + "/manage"))).build();
            } catch (NeighbourRefused refused) {
                if (refused.notFound() || refused.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
                    throw refused;
                }
                return Response.status(UNPROCESSABLE).entity(check(projectId, key, note, said(refused))).build();
            }
        }, "key", key, "note", note);
    }

    /** What is said of a field stands for more than that a field is wrong. */
    private static String said(NeighbourRefused refused) {
        return refused.fields().isEmpty() ? refused.detail() : refused.fields().getFirst().detail();
    }

    private TemplateInstance check(UUID projectId, String key, String note, String refused) {
        String cityId = frame.city().id();
        ProjectDto project = projects.project(cityId, projectId);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("propose_check_title"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId + "/manage")));
        String base = page.at("projects/" + projectId + "/manage/proposal/");
        List<CheckView.Missing> missing = proposals.missing(cityId, projectId).stream().map(part -> new CheckView.Missing(
                Words.plain(part.gap() == null ? part.name() : part.gap(), page.language()),
                base + Question.about(part.pointer()).map(Question::path).orElse("check") + "?from=check")).toList();
        return page.show(ProposeTemplates.check(page, new CheckView(project, summaries.of(page, project), missing,
                Field.typed("note", note), refused, base + "check", key)));
    }
}
