package org.hamyari.portal.delivery;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.client.DeliveryDecisionDto;
import org.hamyari.catalogue.client.DeliveryDecisionInputDto;
import org.hamyari.catalogue.client.DeliveryStatusDto;
import org.hamyari.catalogue.client.DeliverySummaryDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.desk.Decision;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** What officials look at while projects are carried out: evidence and reports that wait for a second signature, and what is late. */
@Path("/{language: fa|en}/{cityId}/desk/delivery")
@Authenticated
@RunOnVirtualThread
public class DeliveryDeskPages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Projects projects;
    private final Deliveries deliveries;
    private final SecondFactor secondFactor;
    private final Kept kept;

    DeliveryDeskPages(Frame frame, Projects projects, Deliveries deliveries, SecondFactor secondFactor, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.deliveries = deliveries;
        this.secondFactor = secondFactor;
        this.kept = kept;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.deskPage(frame.texts().get("delivery_desk"), queue());
        List<Task> waiting = new ArrayList<>();
        List<Task> others = new ArrayList<>();
        for (DeliverySummaryDto found : deliveries.all(page.city().id(), null)) {
            String base = page.at("desk/delivery/" + found.projectId());
            found.waitingMilestones().forEach(number -> waiting.add(task(page, found, base + "/milestones/" + number + "/decision",
                    page.texts().get("delivery_waits_milestone", number), "wait")));
            if (found.waitingReport() != null) {
                waiting.add(task(page, found, base + "/reports/" + found.waitingReport() + "/decision",
                        page.texts().get("delivery_waits_report"), "wait"));
            } else if (found.waitingMilestones().isEmpty()) {
                others.add(task(page, found, page.at("projects/" + found.projectId() + "#delivery"), standing(page, found),
                        found.overdueDays() > 0 ? "bad" : found.status() == DeliveryStatusDto.DELAYED ? "wait" : "go"));
            }
        }
        return page.show(DeliveryTemplates.desk(page, waiting, others));
    }

    @GET
    @Path("{projectId}/{kind: milestones|reports}/{number: [0-9]{1,4}}/decision")
    public Response decision(@PathParam("projectId") UUID id, @PathParam("kind") String kind, @PathParam("number") int number) {
        return secondFactor.wanted().orElseGet(() -> kept.shown(page(id, kind, number, Decision.kept(kept.typed()), UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("{projectId}/{kind: milestones|reports}/{number: [0-9]{1,4}}/decision")
    public Response decided(@PathParam("projectId") UUID id, @PathParam("kind") String kind, @PathParam("number") int number,
            @FormParam("decision") String choice, @FormParam("reason") String reason, @FormParam("key") String key) {
        return kept.send(() -> {
            Decision decision = Decision.of(choice, reason, frame.deskPage(""));
            if (decision.bad()) {
                return Response.status(UNPROCESSABLE).entity(page(id, kind, number, decision, key)).build();
            }
            DeliveryDecisionInputDto input = new DeliveryDecisionInputDto(
                    decision.approves() ? DeliveryDecisionDto.ACCEPT : DeliveryDecisionDto.RETURN, reason);
            if (kind.equals("reports")) {
                deliveries.decideReport(key, frame.city().id(), id, number, input);
            } else {
                deliveries.decideMilestone(key, frame.city().id(), id, number, input);
            }
            return Response.seeOther(URI.create(frame.at("desk/delivery"))).build();
        }, "decision", choice, "reason", reason);
    }

    private TemplateInstance page(UUID id, String kind, int number, Decision decision, String key) {
        ProjectDto project = projects.project(frame.city().id(), id);
        Page page = frame.deskPage(Words.plain(project.title(), frame.language()), queue(),
                new Crumb(frame.texts().get("delivery_desk"), frame.at("desk/delivery")));
        DeliveryView view = deliveries.of(page.city().id(), id).map(found -> DeliveryView.of(page, found)).orElseThrow(NotFoundException::new);
        DeliveryView.Report report = kind.equals("reports")
                ? view.reports().stream().filter(each -> each.report().number() == number).findFirst().orElseThrow(NotFoundException::new) : null;
        DeliveryView.Step step = report == null
                ? view.steps().stream().filter(each -> each.milestone().number() == number).findFirst().orElseThrow(NotFoundException::new) : null;
        String address = frame.at("desk/delivery/" + id + "/" + kind + "/" + number + "/decision");
        return page.show(DeliveryTemplates.decision(page, project, step, report, decision, address, key, secondFactor.missing()));
    }

    private static Task task(Page page, DeliverySummaryDto found, String address, String tag, String kind) {
        String due = page.formats().day(found.reportDueOn()).getValue();
        String facts = page.texts().markup("delivery_accepted_of", found.accepted(), found.milestones()).getValue();
        String name = page.formats().words(Words.of(found.title())).getValue();
        return new Task(due, found.overdueDays() > 0, address, name, facts, kind, tag);
    }

    private static String standing(Page page, DeliverySummaryDto found) {
        if (found.overdueDays() > 0) {
            return page.texts().get("delivery_overdue", found.overdueDays());
        }
        return page.texts().get(found.status() == DeliveryStatusDto.DELAYED ? "delivery_delayed" : "delivery_on_track");
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }
}
