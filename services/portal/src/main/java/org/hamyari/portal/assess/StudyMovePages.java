package org.hamyari.portal.assess;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.RoundClosingDto;
import org.hamyari.cities.client.StudiesApi;
import org.hamyari.cities.client.StudyDto;
import org.hamyari.cities.client.StudyExpertsApi;
import org.hamyari.cities.client.StudyProposalDecisionDto;
import org.hamyari.cities.client.StudyPublicationDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** What moves a study, one page a decision: inviting, opening, reminding, closing, publishing, erasing, deciding a proposal. */
@Path("/{language: fa|en}/{cityId}/desk/assessments")
@Authenticated
@RunOnVirtualThread
public class StudyMovePages {

    private static final String MOVES = "{studyId}/{move: invitations|opening|next-round|reminders|closing|publication|erasure}";

    @CheckedTemplate(basePath = "assess")
    static class Templates {

        static native TemplateInstance move(Page page, StudyView view, String move, String text, Form form);

        static native TemplateInstance decide(Page page, StudyView.ProposalLine line, List<ServiceChoices.Choice> services, Form form);
    }

    private final Frame frame;
    private final StudiesApi studies;
    private final StudyExpertsApi experts;
    private final StudyDesk desk;
    private final ServiceChoices services;
    private final Forms forms;

    StudyMovePages(Frame frame, @RestClient StudiesApi studies, @RestClient StudyExpertsApi experts, StudyDesk desk, ServiceChoices services,
            Forms forms) {
        this.frame = frame;
        this.studies = studies;
        this.experts = experts;
        this.desk = desk;
        this.services = services;
        this.forms = forms;
    }

    @GET
    @Path(MOVES)
    public Response ask(@PathParam("studyId") UUID id, @PathParam("move") String move) {
        return forms.open(form -> movePage(id, move, form));
    }

    @POST
    @PermitAll
    @Path(MOVES)
    public Response moved(@PathParam("studyId") UUID id, @PathParam("move") String move, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            Neighbour.ask(() -> {
                move(id, move, form);
                return null;
            });
            return frame.at(move.equals("publication") ? "assessments/" + id : "desk/assessments/" + id);
        }, refused -> movePage(id, move, refused));
    }

    private void move(UUID id, String move, Form form) {
        String city = frame.city().id();
        Integer round = form.whole("round");
        switch (move) {
            case "invitations" -> experts.inviteExperts(form.key(), city, id);
            case "opening" -> studies.openStudy(form.key(), form.value("version"), city, id);
            case "next-round" -> studies.openRound(form.key(), city, id);
            case "reminders" -> studies.remindExperts(form.key(), city, id, round);
            case "closing" -> studies.closeRound(form.key(), city, id, round, new RoundClosingDto(form.chosen("tooFew", "end")));
            case "publication" -> studies.publishStudy(form.key(), city, id, new StudyPublicationDto(form.given("reason")));
            default -> experts.eraseContacts(city, id);
        }
    }

    private TemplateInstance movePage(UUID id, String move, Form form) {
        StudyDto study = desk.study(id);
        String text = "assess_move_" + move.replace('-', '_');
        Page page = frame.deskPage(frame.texts().get(text, study.round() + (move.equals("next-round") ? 1 : 0)), desk.queue(), desk.all(), desk.of(study));
        return page.show(Templates.move(page, desk.view(page, study), move, text, form));
    }

    @GET
    @Path("{studyId}/proposals/{proposalId}")
    public Response decide(@PathParam("studyId") UUID id, @PathParam("proposalId") UUID proposal) {
        return forms.open(form -> decisionPage(id, proposal, form));
    }

    @POST
    @PermitAll
    @Path("{studyId}/proposals/{proposalId}")
    public Response decided(@PathParam("studyId") UUID id, @PathParam("proposalId") UUID proposal, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            UUID service = form.given("service") == null ? null : UUID.fromString(form.given("service"));
            Neighbour.ask(() -> studies.decideStudyProposal(form.key(), frame.city().id(), id, proposal,
                    new StudyProposalDecisionDto(form.chosen("decision", "accept"), service, form.given("reason"))));
            return frame.at("desk/assessments/" + id);
        }, refused -> decisionPage(id, proposal, refused));
    }

    private TemplateInstance decisionPage(UUID id, UUID proposal, Form form) {
        StudyDto study = desk.study(id);
        Page page = frame.deskPage(frame.texts().get("assess_decide"), desk.queue(), desk.all(), desk.of(study));
        StudyView.ProposalLine line = desk.view(page, study).proposals().stream().filter(known -> known.proposal().id().equals(proposal)).findFirst()
                .orElseThrow(NotFoundException::new);
        boolean namesNone = line.proposal().service() == null;
        return page.show(Templates.decide(page, line, namesNone ? services.all(page, List.of(form.value("service"))) : List.of(), form));
    }
}
