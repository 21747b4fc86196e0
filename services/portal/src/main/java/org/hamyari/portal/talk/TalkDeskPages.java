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
import org.hamyari.catalogue.client.ComplaintAnswerDto;
import org.hamyari.catalogue.client.ComplaintFindingDto;
import org.hamyari.catalogue.client.ComplaintStateDto;
import org.hamyari.catalogue.client.ComplaintsApi;
import org.hamyari.catalogue.client.QuestionDto;
import org.hamyari.catalogue.client.QuestionStateDto;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.talk.Saying.Shown;

/** What people wait for: answers to questions and to complaints, the one that is due first on top. */
@Path("/{language: fa|en}/{cityId}/desk")
@Authenticated
@RunOnVirtualThread
public class TalkDeskPages {

    private static final int MOST = 100;
    private static final List<Say.Option> FINDINGS = Arrays.stream(ComplaintFindingDto.values())
            .filter(finding -> finding != ComplaintFindingDto.UNRECOGNIZED)
            .map(finding -> new Say.Option(finding.name(), ComplaintView.key("finding", finding.name()))).toList();

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance desk(Page page, String title, String lead, String none, List<Task> tasks);

        static native TemplateInstance deskComplaint(Page page, ComplaintView complaint, boolean mayAnswer);
    }

    private final Frame frame;
    private final Questions questions;
    private final ComplaintsApi complaints;
    private final Saying saying;

    TalkDeskPages(Frame frame, Questions questions, @RestClient ComplaintsApi complaints, Saying saying) {
        this.frame = frame;
        this.questions = questions;
        this.complaints = complaints;
        this.saying = saying;
    }

    @GET
    @Path("questions")
    public TemplateInstance questions() {
        Page page = page("talk_desk_questions");
        List<Task> tasks = questions.ofCity(page.city().id(), QuestionStateDto.OPEN, null).items().stream().map(each -> task(page, each)).toList();
        return page.show(Templates.desk(page, "talk_desk_questions", "talk_desk_questions_lead", "talk_desk_questions_none", tasks));
    }

    @GET
    @Path("complaints")
    public TemplateInstance complaints() {
        Page page = page("talk_desk_complaints");
        List<Task> tasks = Neighbour.ask(() -> complaints.listComplaintsOfCity(page.city().id(), ComplaintStateDto.FILED, null, MOST)).items().stream()
                .map(ComplaintView::of).map(each -> task(page, each)).toList();
        return page.show(Templates.desk(page, "talk_desk_complaints", "talk_desk_complaints_lead", "talk_desk_complaints_none", tasks));
    }

    @GET
    @Path("complaints/{complaintId}")
    public TemplateInstance complaint(@PathParam("complaintId") UUID id) {
        ComplaintView complaint = find(id);
        Page page = page("talk_complaint", new Crumb(frame.texts().get("talk_desk_complaints"), frame.at("desk/complaints")));
        boolean mayAnswer = complaint.answer() == null && !complaint.mine() && page.visitor().holds("moderator", page.city().id());
        return page.show(Templates.deskComplaint(page, complaint, mayAnswer));
    }

    @GET
    @Path("complaints/{complaintId}/answer")
    public Response answering(@PathParam("complaintId") UUID id) {
        return saying.open(form(id));
    }

    @POST
    @PermitAll
    @Path("complaints/{complaintId}/answer")
    public Response answer(@PathParam("complaintId") UUID id, MultivaluedMap<String, String> sent) {
        return saying.send(frame.texts(), sent, true, () -> form(id), typed -> {
            ComplaintAnswerDto input = new ComplaintAnswerDto(ComplaintFindingDto.fromString(typed.value("choice")),
                    Statements.typed(typed, frame.language()));
            Neighbour.ask(() -> complaints.answerComplaint(typed.value("key"), frame.city().id(), id, input));
            return frame.at("desk/complaints/" + id);
        });
    }

    private Shown form(UUID id) {
        ComplaintView complaint = find(id);
        return new Shown(page("talk_reply_title", new Crumb(frame.texts().get("talk_desk_complaints"), frame.at("desk/complaints"))),
                Say.about("reply", complaint.project(), complaint.said(), frame.at("desk/complaints/" + id)).choosing("talk_finding", FINDINGS));
    }

    private ComplaintView find(UUID id) {
        return ComplaintView.of(Neighbour.ask(() -> complaints.getComplaint(frame.city().id(), id)));
    }

    private Page page(String title, Crumb... further) {
        Crumb[] crumbs = new Crumb[further.length + 1];
        crumbs[0] = new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
        System.arraycopy(further, 0, crumbs, 1, further.length);
        return frame.deskPage(frame.texts().get(title), crumbs);
    }

    private static Task task(Page page, QuestionDto question) {
        boolean late = Boolean.TRUE.equals(question.late());
        String name = page.formats().words(Words.of(Statements.words(question.asked()))).getValue();
        return new Task(page.formats().date(question.dueAt()).getValue(), late, page.at("projects/" + question.projectId() + "/questions"), name,
                page.formats().words(Words.of(question.projectTitle())).getValue(), late ? "bad" : "wait",
                page.texts().get(late ? "talk_late" : "talk_waits"));
    }

    private static Task task(Page page, ComplaintView complaint) {
        String name = page.formats().words(Words.of(complaint.said())).getValue();
        String facts = page.formats().words(Words.of(complaint.project())).getValue() + " · " + page.texts().get(complaint.topic());
        return new Task(page.formats().date(complaint.dueAt()).getValue(), complaint.late(), page.at("desk/complaints/" + complaint.id()), name, facts,
                complaint.late() ? "bad" : "wait", page.texts().get(complaint.late() ? "talk_late" : "talk_waits"));
    }
}
