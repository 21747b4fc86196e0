package org.hamyari.portal.pledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.matching.client.MatchPreviewDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.jboss.resteasy.reactive.RestResponse;

/** Backing a project: the amount, checking the answers, then the bank. Every answer stands in the address, so nothing typed is lost. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/pledge")
@RunOnVirtualThread
public class PledgePages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "pledge")
    static class Templates {

        static native TemplateInstance amount(Page page, AmountView view);

        static native TemplateInstance preview(Page page, MatchSentence match, boolean matchMissing);

        static native TemplateInstance check(Page page, CheckView view);
    }

    private final Frame frame;
    private final PledgeOffer offer;
    private final Checking checking;
    private final Paying paying;

    PledgePages(Frame frame, PledgeOffer offer, Checking checking, Paying paying) {
        this.frame = frame;
        this.offer = offer;
        this.checking = checking;
        this.paying = paying;
    }

    /** The question; with an amount in the address it is answered on the spot, which needs no script. */
    @GET
    public RestResponse<TemplateInstance> amount(@PathParam("projectId") UUID id, @QueryParam("amount") String typed) {
        ProjectDto project = offer.project(id);
        offer.openCampaign(id);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("pledge_amount_title"), crumbs(project));
        Field field = typed == null ? Field.empty("amount") : offer.field(typed, project, page);
        return shown(page, Templates.amount(page, amountView(page, project, typed, field)), field.bad());
    }

    /** The match sentence alone, which script puts into the page while an amount is typed. */
    @GET
    @Path("preview")
    public TemplateInstance preview(@PathParam("projectId") UUID id, @QueryParam("amount") String typed) {
        ProjectDto project = offer.project(id);
        Page page = frame.page(Section.PROJECTS, "");
        AmountView view = amountView(page, project, typed, Field.typed("amount", typed));
        return page.show(Templates.preview(page, view.match(), view.matchMissing()));
    }

    @GET
    @Authenticated
    @Path("check")
    public Response check(@PathParam("projectId") UUID id, @QueryParam("amount") String typed) {
        ProjectDto project = offer.project(id);
        Optional<Money> amount = offer.amount(typed, project);
        if (amount.isEmpty()) {
            return Response.seeOther(URI.create(frame.at("projects/" + id + "/pledge") + Checking.query(typed))).build();
        }
        return Response.ok(checkPage(project, amount.get(), typed, UUID.randomUUID().toString(), false)).build();
    }

    /** Makes the pledge and sends the browser to the bank. The key in the form makes a second press harmless. */
    @POST
    @Authenticated
    @Path("check")
    public Response pay(@PathParam("projectId") UUID id, @QueryParam("amount") String typed, @FormParam("terms") int termsVersion,
            @FormParam("reservation") String reservation, @FormParam("key") String key, @FormParam("consent") String consent) {
        ProjectDto project = offer.project(id);
        Optional<Money> amount = offer.amount(typed, project);
        if (amount.isEmpty()) {
            return check(id, typed);
        }
        if (consent == null) {
            return Response.status(UNPROCESSABLE).entity(checkPage(project, amount.get(), typed, key, true)).build();
        }
        URI bank = paying.pledge(frame, id, amount.get(), termsVersion, reservation, key);
        return Response.seeOther(bank).build();
    }

    private TemplateInstance checkPage(ProjectDto project, Money amount, String typed, String key, boolean refused) {
        Page page = frame.page(Section.PROJECTS, frame.texts().get("pledge_check_title"), crumbs(project));
        return page.show(Templates.check(page, checking.view(page, project, amount, typed, key, refused)));
    }

    private AmountView amountView(Page page, ProjectDto project, String typed, Field field) {
        Optional<Money> amount = offer.amount(typed, project);
        Optional<MatchPreviewDto> preview = amount.flatMap(money -> offer.preview(project.id(), money));
        return new AmountView(project, Checking.steps(page, 0), field, page.formats().units().exact(project.goal().currency()),
                preview.map(found -> offer.matches().estimated(page, found)).orElse(null), amount.isPresent() && preview.isEmpty());
    }

    private Crumb[] crumbs(ProjectDto project) {
        return new Crumb[] {new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
            new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + project.id()))};
    }

    private static RestResponse<TemplateInstance> shown(Page page, TemplateInstance template, boolean refused) {
        return RestResponse.ResponseBuilder.ok(page.show(template)).status(refused ? UNPROCESSABLE : 200).build();
    }
}
