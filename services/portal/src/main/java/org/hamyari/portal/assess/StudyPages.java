package org.hamyari.portal.assess;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.StopScopeDto;
import org.hamyari.cities.client.StudiesApi;
import org.hamyari.cities.client.StudyDto;
import org.hamyari.cities.client.StudyFeedbackDto;
import org.hamyari.cities.client.StudyInputDto;
import org.hamyari.cities.client.StudyRulesDto;
import org.hamyari.cities.client.StudySummaryDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** Studies on the officials' desk: the list, a study with what to do next, its purpose and rules. */
@Path("/{language: fa|en}/{cityId}/desk/assessments")
@Authenticated
@RunOnVirtualThread
public class StudyPages {

    private static final int MOST = 100;

    @CheckedTemplate(basePath = "assess")
    static class Templates {

        static native TemplateInstance studies(Page page, List<StudySummaryDto> studies, boolean organiser);

        static native TemplateInstance settings(Page page, Form form, boolean draft);

        static native TemplateInstance study(Page page, StudyView view);
    }

    private final Frame frame;
    private final StudiesApi studies;
    private final StudyDesk desk;
    private final Forms forms;

    StudyPages(Frame frame, @RestClient StudiesApi studies, StudyDesk desk, Forms forms) {
        this.frame = frame;
        this.studies = studies;
        this.desk = desk;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.deskPage(frame.texts().get("assess_title"), desk.queue());
        List<StudySummaryDto> all = Neighbour.ask(() -> studies.listStudies(page.city().id(), null, MOST)).items();
        return page.show(Templates.studies(page, all, desk.organiser()));
    }

    @GET
    @Path("new")
    public Response create() {
        return forms.open(form -> settings(form.or(defaults()), null));
    }

    @POST
    @PermitAll
    @Path("new")
    public Response created(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            StudyDto study = Neighbour.ask(() -> studies.createStudy(form.key(), frame.city().id(), input(form)));
            return frame.at("desk/assessments/" + study.id());
        }, refused -> settings(refused, null));
    }

    @GET
    @Path("{studyId}")
    public TemplateInstance study(@PathParam("studyId") UUID id) {
        StudyDto study = desk.study(id);
        Page page = frame.deskPage(Words.plain(study.title(), frame.language()), desk.queue(), desk.all());
        return page.show(Templates.study(page, desk.view(page, study)));
    }

    @GET
    @Path("{studyId}/settings")
    public Response change(@PathParam("studyId") UUID id) {
        StudyDto study = desk.study(id);
        return forms.open(form -> settings(form.or(values(study)), study));
    }

    @POST
    @PermitAll
    @Path("{studyId}/settings")
    public Response changed(@PathParam("studyId") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            Neighbour.ask(() -> studies.changeStudy(form.value("version"), frame.city().id(), id, input(form)));
            return frame.at("desk/assessments/" + id);
        }, refused -> settings(refused, desk.study(id)));
    }

    private TemplateInstance settings(Form form, StudyDto study) {
        Page page = study == null ? frame.deskPage(frame.texts().get("assess_new"), desk.queue(), desk.all())
                : frame.deskPage(frame.texts().get("assess_settings"), desk.queue(), desk.all(), desk.of(study));
        return page.show(Templates.settings(page, form, study == null));
    }

    private static StudyInputDto input(Form form) {
        return new StudyInputDto(form.words("title"), form.words("purpose"), rules(form));
    }

    static StudyRulesDto rules(Form form) {
        return new StudyRulesDto(form.number("rules-cut"), form.number("rules-greatestChange"), form.number("rules-significance"),
                form.whole("rules-maxRounds"), form.whole("rules-minPanelSize"), StudyFeedbackDto.fromString(form.value("rules-feedback")),
                StopScopeDto.fromString(form.value("rules-stopScope")));
    }

    /** The rules of the study of Isfahan municipality. */
    static Map<String, List<String>> defaults() {
        return rules("3", "0.2", "0.05", "3", "8", "MEAN", "STUDY");
    }

    private static Map<String, List<String>> rules(String... values) {
        List<String> names = List.of("cut", "greatestChange", "significance", "maxRounds", "minPanelSize", "feedback", "stopScope");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put("rules-" + names.get(i), List.of(values[i]));
        }
        return fields;
    }

    private static Map<String, List<String>> values(StudyDto study) {
        StudyRulesDto rules = study.rules();
        Map<String, List<String>> fields = rules(rules.cut().toPlainString(), rules.greatestChange().toPlainString(),
                rules.significance().toPlainString(), rules.maxRounds().toString(), rules.minPanelSize().toString(), rules.feedback().name(),
                rules.stopScope().name());
        StudyDesk.put(fields, "title", study.title());
        StudyDesk.put(fields, "purpose", study.purpose());
        fields.put("version", List.of(StudyDesk.tag(study)));
        return fields;
    }
}
