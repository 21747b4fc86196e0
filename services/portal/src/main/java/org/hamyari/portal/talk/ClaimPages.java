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
import org.hamyari.catalogue.client.ClaimGroundsDto;
import org.hamyari.catalogue.client.ClaimInputDto;
import org.hamyari.catalogue.client.ClaimsApi;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.talk.Saying.Shown;

/** Claiming from the guarantee of a project, and reading what became of the own claim. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/claims")
@Authenticated
@RunOnVirtualThread
public class ClaimPages {

    private static final int MOST = 100;
    private static final List<Say.Option> GROUNDS = Arrays.stream(ClaimGroundsDto.values()).filter(each -> each != ClaimGroundsDto.UNRECOGNIZED)
            .map(each -> new Say.Option(each.name(), ComplaintView.key("grounds", each.name()))).toList();

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance claims(Page page, ProjectDto project, List<ClaimView> claims);
    }

    private final Frame frame;
    private final Projects projects;
    private final ClaimsApi claims;
    private final Saying saying;

    ClaimPages(Frame frame, Projects projects, @RestClient ClaimsApi claims, Saying saying) {
        this.frame = frame;
        this.projects = projects;
        this.claims = claims;
        this.saying = saying;
    }

    @GET
    public TemplateInstance mine(@PathParam("projectId") UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = page(project, "talk_claims");
        List<ClaimView> mine = Neighbour.ask(() -> claims.listClaims(page.city().id(), projectId, null, MOST)).items().stream()
                .map(ClaimView::of).filter(ClaimView::mine).toList();
        return page.show(Templates.claims(page, project, mine));
    }

    @GET
    @Path("new")
    public Response claiming(@PathParam("projectId") UUID projectId) {
        return saying.open(form(projectId));
    }

    @POST
    @PermitAll
    @Path("new")
    public Response claim(@PathParam("projectId") UUID projectId, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, true, () -> form(projectId), typed -> {
            ClaimInputDto input = new ClaimInputDto(ClaimGroundsDto.fromString(typed.value("choice")), Statements.typed(typed, frame.language()));
            Neighbour.ask(() -> claims.fileClaim(typed.value("key"), frame.city().id(), projectId, input));
            return back(projectId);
        });
    }

    private Shown form(UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        return new Shown(page(project, "talk_make_claim_title"),
                Say.about("make_claim", project.title(), null, back(projectId)).choosing("talk_grounds", GROUNDS));
    }

    private Page page(ProjectDto project, String title) {
        return frame.page(Section.PROJECTS, frame.texts().get(title), new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + project.id())));
    }

    private String back(UUID projectId) {
        return frame.at("projects/" + projectId + "/claims");
    }
}
