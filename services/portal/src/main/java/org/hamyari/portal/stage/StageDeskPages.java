package org.hamyari.portal.stage;

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
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.client.CityStageReportDto;
import org.hamyari.cities.client.StageRequestDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.desk.Decision;
import org.hamyari.portal.desk.DeskTemplates;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** The stage on the desk: what is missing, a request to move the city, and the decision on it. */
@Path("/{language: fa|en}/{cityId}/desk/stage")
@Authenticated
@RunOnVirtualThread
public class StageDeskPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHORTEST_REASON = 3;

    private final Frame frame;
    private final StageViews views;
    private final StageRequestsOfCity requests;
    private final EvidenceOfCity evidence;
    private final SecondFactor secondFactor;
    private final Kept kept;

    StageDeskPages(Frame frame, StageViews views, StageRequestsOfCity requests, EvidenceOfCity evidence, SecondFactor secondFactor, Kept kept) {
        this.frame = frame;
        this.views = views;
        this.requests = requests;
        this.evidence = evidence;
        this.secondFactor = secondFactor;
        this.kept = kept;
    }

    @GET
    public TemplateInstance show() {
        Page page = frame.deskPage(frame.texts().get("stage_desk"), crumb("frame_queue", "desk"));
        String city = page.city().id();
        boolean mayPrepare = page.visitor().holds("city-admin", city) || page.visitor().platformAdmin();
        var byEvidence = evidence.criteria();
        return page.show(StageTemplates.desk(page, views.view(page, views.report(city)), requests.tasks(page), evidence.tasks(page, byEvidence),
                mayPrepare, !byEvidence.isEmpty()));
    }

    @GET
    @Path("request")
    public Response request() {
        Field stage = Field.typed("stage", kept.typed().get("stage"));
        return kept.shown(form(stage, Field.typed("reason", kept.typed().get("reason")), List.of(), UUID.randomUUID().toString()));
    }

    @POST
    @PermitAll
    @Path("request")
    public Response requested(@FormParam("stage") String stage, @FormParam("reason") String reason, @FormParam("key") String key) {
        return kept.send(() -> file(Field.typed("stage", stage), Field.typed("reason", reason), key), "stage", stage, "reason", reason);
    }

    private Response file(Field stage, Field reason, String key) {
        boolean chosen = !stage.value().isEmpty();
        boolean enough = reason.value().strip().length() >= SHORTEST_REASON;
        if (!chosen || !enough) {
            return Response.status(UNPROCESSABLE).entity(form(chosen ? stage : stage.refused(frame.texts().get("stage_choose_stage")),
                    enough ? reason : reason.refused(frame.texts().get("desk_reason_error")), List.of(), key)).build();
        }
        try {
            StageRequestDto filed = requests.file(frame.city().id(), stage.value(), reason.value(), key);
            return Response.seeOther(URI.create(frame.at("desk/stage/requests/" + filed.id()))).build();
        } catch (NeighbourRefused refused) {
            if (refused.status() != Response.Status.CONFLICT.getStatusCode() && refused.status() != UNPROCESSABLE) {
                throw refused;
            }
            return Response.status(refused.status()).entity(form(stage, reason, Refusal.of(refused), UUID.randomUUID().toString())).build();
        }
    }

    private TemplateInstance form(Field stage, Field reason, List<String> refusals, String key) {
        Page page = frame.deskPage(frame.texts().get("stage_request"), crumb("stage_desk", "desk/stage"));
        CityStageReportDto report = views.report(page.city().id());
        List<Choice> stages = report.stages().stream().filter(each -> !each.stage().equals(report.stage()))
                .filter(each -> each.reached() || report.next() != null && report.next().stage() == each.stage())
                .map(each -> new Choice(each.stage().toString(),
                        page.texts().get(each.reached() ? "stage_fall_to" : "stage_rise_to", StageViews.name(page, report, each.stage().toString())),
                        each.stage().toString().equals(stage.value()))).toList();
        return page.show(StageTemplates.request(page, new RequestForm(stages, stage, reason, refusals, !kept.typed().isEmpty(), key)));
    }

    @GET
    @Path("requests/{requestId}")
    public TemplateInstance filed(@PathParam("requestId") UUID id) {
        Page page = page();
        return page.show(DeskTemplates.closing(page, requests.view(page, requests.request(page.city().id(), id))));
    }

    @GET
    @Path("requests/{requestId}/decision")
    public Response decision(@PathParam("requestId") UUID id) {
        Optional<Response> code = secondFactor.wanted();
        return code.orElseGet(() -> kept.shown(decisionPage(id, Decision.kept(kept.typed()), UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("requests/{requestId}/decision")
    public Response decided(@PathParam("requestId") UUID id, @FormParam("decision") String choice, @FormParam("reason") String reason,
            @FormParam("key") String key) {
        return kept.send(() -> decide(id, Decision.of(choice, reason, frame.deskPage("")), key), "decision", choice, "reason", reason);
    }

    private Response decide(UUID id, Decision decision, String key) {
        if (decision.bad()) {
            return Response.status(UNPROCESSABLE).entity(decisionPage(id, decision, key)).build();
        }
        requests.decide(frame.city().id(), id, decision, key);
        return Response.seeOther(URI.create(frame.at("desk/stage/requests/" + id))).build();
    }

    private TemplateInstance decisionPage(UUID id, Decision decision, String key) {
        Page page = page();
        return page.show(DeskTemplates.decision(page, requests.view(page, requests.request(page.city().id(), id)), decision, key,
                secondFactor.missing()));
    }

    private Page page() {
        return frame.deskPage(frame.texts().get("stage_request"), crumb("stage_desk", "desk/stage"));
    }

    private Crumb crumb(String text, String path) {
        return new Crumb(frame.texts().get(text), frame.at(path));
    }
}
