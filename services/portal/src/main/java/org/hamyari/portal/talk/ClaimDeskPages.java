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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ClaimDecisionDto;
import org.hamyari.catalogue.client.ClaimStateDto;
import org.hamyari.catalogue.client.ClaimVerdictDto;
import org.hamyari.catalogue.client.ClaimsApi;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.talk.Saying.Shown;

/** Claims against guarantees, the one that is due first on top; each is decided once, signed with a one-time code. */
@Path("/{language: fa|en}/{cityId}/desk/claims")
@Authenticated
@RunOnVirtualThread
public class ClaimDeskPages {

    private static final int MOST = 100;
    private static final List<Say.Option> VERDICTS = List.of(new Say.Option("ACCEPTED", "talk_verdict_accepted"),
            new Say.Option("REJECTED", "talk_verdict_rejected"));

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance deskClaim(Page page, ClaimView claim, boolean mayDecide);
    }

    private final Frame frame;
    private final ClaimsApi claims;
    private final Saying saying;
    private final SecondFactor secondFactor;

    ClaimDeskPages(Frame frame, @RestClient ClaimsApi claims, Saying saying, SecondFactor secondFactor) {
        this.frame = frame;
        this.claims = claims;
        this.saying = saying;
        this.secondFactor = secondFactor;
    }

    @GET
    public TemplateInstance all() {
        Page page = frame.deskPage(frame.texts().get("talk_desk_claims"), queue());
        List<Task> tasks = Neighbour.ask(() -> claims.listClaimsOfCity(page.city().id(), ClaimStateDto.FILED, null, MOST)).items().stream()
                .map(ClaimView::of).map(each -> task(page, each)).toList();
        return page.show(TalkDeskPages.Templates.desk(page, "talk_desk_claims", "talk_desk_claims_lead", "talk_desk_claims_none", tasks));
    }

    @GET
    @Path("{claimId}")
    public TemplateInstance claim(@PathParam("claimId") UUID id) {
        ClaimView claim = find(id);
        Page page = page("talk_claim");
        boolean mayDecide = claim.decidedAt() == null && !claim.mine() && page.visitor().holds("finance-officer", page.city().id());
        return page.show(Templates.deskClaim(page, claim, mayDecide));
    }

    @GET
    @Path("{claimId}/decision")
    public Response deciding(@PathParam("claimId") UUID id) {
        Optional<Response> code = secondFactor.wanted();
        return code.orElseGet(() -> saying.open(form(id)));
    }

    @POST
    @PermitAll
    @Path("{claimId}/decision")
    public Response decide(@PathParam("claimId") UUID id, MultivaluedMap<String, String> sent) {
        Form read = Form.typed(sent);
        Optional<MoneyDto> part = TypedAmount.parse(read.value("amount"), frame.city().currency(), unit()).map(Amounts::dto);
        boolean unread = part.isEmpty() && !read.value("amount").isBlank();
        Form form = unread ? read.refused("amount", frame.texts().get("talk_part_error")) : read;
        return saying.send(frame.texts(), form, true, () -> form(id), typed -> {
            ClaimDecisionDto input =
                    new ClaimDecisionDto(ClaimVerdictDto.fromString(typed.value("choice")), part.orElse(null), typed.value("text"));
            Neighbour.ask(() -> claims.decideClaim(typed.value("key"), frame.city().id(), id, input));
            return frame.at("desk/claims/" + id);
        });
    }

    private Shown form(UUID id) {
        ClaimView claim = find(id);
        return new Shown(page("talk_decide_title"), Say.about("decide", claim.project(), claim.said(), frame.at("desk/claims/" + id))
                .choosing("talk_verdict", VERDICTS).counting(unit()));
    }

    private Unit unit() {
        return frame.city().units().exact(frame.city().currency());
    }

    private ClaimView find(UUID id) {
        return ClaimView.of(Neighbour.ask(() -> claims.getClaim(frame.city().id(), id)));
    }

    private Page page(String title) {
        return frame.deskPage(frame.texts().get(title), queue(), new Crumb(frame.texts().get("talk_desk_claims"), frame.at("desk/claims")));
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }

    private static Task task(Page page, ClaimView claim) {
        String name = page.formats().words(Words.of(claim.said())).getValue();
        String facts = page.formats().words(Words.of(claim.project())).getValue() + " · " + page.texts().get(claim.grounds());
        return new Task(page.formats().date(claim.dueAt()).getValue(), claim.late(), page.at("desk/claims/" + claim.id()), name, facts,
                claim.late() ? "bad" : "wait", page.texts().get(claim.late() ? "talk_late" : "talk_waits"));
    }
}
