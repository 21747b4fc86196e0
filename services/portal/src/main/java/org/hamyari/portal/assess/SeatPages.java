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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.InvitationAnswerDto;
import org.hamyari.cities.client.QuestionnaireDto;
import org.hamyari.cities.client.RatingInputDto;
import org.hamyari.cities.client.RatingsInputDto;
import org.hamyari.cities.client.SeatDto;
import org.hamyari.cities.client.SeatSummaryDto;
import org.hamyari.cities.client.StudyProposalInputDto;
import org.hamyari.cities.client.StudyProposalKindDto;
import org.hamyari.cities.client.StudySeatsApi;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** An expert's pages: the answer to the invitation, the questionnaires, proposals. */
@Path("/{language: fa|en}/{cityId}/assessments")
@Authenticated
@RunOnVirtualThread
public class SeatPages {

    private static final String RATING = "rating-";

    @CheckedTemplate(basePath = "assess")
    static class Templates {

        static native TemplateInstance invitation(Page page, Form form);

        static native TemplateInstance declined(Page page);

        static native TemplateInstance seat(Page page, SeatDto seat);

        static native TemplateInstance rate(Page page, SeatView view, Form form);

        static native TemplateInstance propose(Page page, SeatDto seat, QuestionnaireDto questionnaire, Form form);
    }

    private final Frame frame;
    private final StudySeatsApi seats;
    private final Forms forms;
    private final SeatViews views;

    SeatPages(Frame frame, @RestClient StudySeatsApi seats, Forms forms, SeatViews views) {
        this.frame = frame;
        this.seats = seats;
        this.forms = forms;
        this.views = views;
    }

    @GET
    @Path("invitation")
    public Response invitation() {
        return forms.open(this::answering);
    }

    @POST
    @PermitAll
    @Path("invitation")
    public Response answered(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        boolean accept = !form.chosen("answer", "decline");
        return forms.send(form, () -> {
            SeatSummaryDto seat = Neighbour.ask(() -> seats.answerInvitation(form.key(), frame.city().id(),
                    new InvitationAnswerDto(form.value("code").strip(), accept, form.chosen("publishName", "yes"))));
            return frame.at(accept ? "assessments/" + seat.studyId() + "/seat" : "assessments/declined");
        }, this::answering);
    }

    private TemplateInstance answering(Form form) {
        Page page = page("assess_invitation");
        return page.show(Templates.invitation(page, form));
    }

    @GET
    @Path("declined")
    public TemplateInstance declined() {
        Page page = page("assess_declined");
        return page.show(Templates.declined(page));
    }

    @GET
    @Path("{studyId}/seat")
    public TemplateInstance seat(@PathParam("studyId") UUID study) {
        SeatDto seat = ask(study);
        Page page = frame.page(Section.CITY, Words.plain(seat.title(), frame.language()), all());
        return page.show(Templates.seat(page, seat));
    }

    @GET
    @Path("{studyId}/seat/{panelId}")
    public Response rate(@PathParam("studyId") UUID study, @PathParam("panelId") UUID panel) {
        SeatDto seat = ask(study);
        return forms.open(form -> rating(seat, panel, form.or(saved(questionnaire(seat, panel)))));
    }

    @POST
    @PermitAll
    @Path("{studyId}/seat/{panelId}")
    public Response rated(@PathParam("studyId") UUID study, @PathParam("panelId") UUID panel, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        boolean submit = !form.chosen("do", "save");
        List<RatingInputDto> ratings = form.values().keySet().stream().filter(name -> name.startsWith(RATING))
                .map(name -> new RatingInputDto(UUID.fromString(name.substring(RATING.length())), form.whole(name))).toList();
        Integer round = form.whole("round");
        return forms.send(form, () -> {
            Neighbour.ask(() -> seats.rateItems(frame.city().id(), study, round == null ? 0 : round, panel, new RatingsInputDto(ratings, submit)));
            return frame.at("assessments/" + study + "/seat");
        }, refused -> rating(ask(study), panel, refused));
    }

    private TemplateInstance rating(SeatDto seat, UUID panel, Form form) {
        QuestionnaireDto questionnaire = questionnaire(seat, panel);
        Page page = frame.page(Section.CITY, Words.plain(questionnaire.name(), frame.language()), all(), ofStudy(seat));
        return page.show(Templates.rate(page, views.view(page, seat, questionnaire, form), form));
    }

    private static Map<String, List<String>> saved(QuestionnaireDto questionnaire) {
        Map<String, List<String>> saved = new LinkedHashMap<>();
        questionnaire.items().stream().filter(item -> item.rating() != null)
                .forEach(item -> saved.put(RATING + item.service(), List.of(item.rating().toString())));
        return saved;
    }

    @GET
    @Path("{studyId}/seat/{panelId}/proposal")
    public Response propose(@PathParam("studyId") UUID study, @PathParam("panelId") UUID panel) {
        return forms.open(form -> proposing(study, panel, form));
    }

    @POST
    @PermitAll
    @Path("{studyId}/seat/{panelId}/proposal")
    public Response proposed(@PathParam("studyId") UUID study, @PathParam("panelId") UUID panel, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        boolean removes = form.given("service") != null;
        return forms.send(form, () -> {
            int round = ask(study).round();
            Neighbour.ask(() -> seats.proposeItem(form.key(), frame.city().id(), study, round, panel, new StudyProposalInputDto(
                    removes ? StudyProposalKindDto.REMOVE : StudyProposalKindDto.ADD, removes ? UUID.fromString(form.given("service")) : null,
                    removes ? null : form.given("words"), form.given("reason"))));
            return frame.at("assessments/" + study + "/seat?proposed");
        }, refused -> proposing(study, panel, refused));
    }

    private TemplateInstance proposing(UUID study, UUID panel, Form form) {
        SeatDto seat = ask(study);
        Page page = frame.page(Section.CITY, frame.texts().get("assess_propose"), all(), ofStudy(seat));
        return page.show(Templates.propose(page, seat, questionnaire(seat, panel), form));
    }

    private SeatDto ask(UUID study) {
        return Neighbour.ask(() -> seats.getMySeat(frame.city().id(), study));
    }

    private static QuestionnaireDto questionnaire(SeatDto seat, UUID panel) {
        return seat.questionnaires().stream().filter(known -> known.panel().equals(panel)).findFirst().orElseThrow(NotFoundException::new);
    }

    private Page page(String title) {
        return frame.page(Section.CITY, frame.texts().get(title), all());
    }

    private Crumb all() {
        return new Crumb(frame.texts().get("assess_title"), frame.at("assessments"));
    }

    private Crumb ofStudy(SeatDto seat) {
        return new Crumb(Words.plain(seat.title(), frame.language()), frame.at("assessments/" + seat.studyId() + "/seat"));
    }
}
