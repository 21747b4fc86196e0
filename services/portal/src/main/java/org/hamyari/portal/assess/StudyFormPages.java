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
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.BriefingInputDto;
import org.hamyari.cities.client.BriefingMaterialDto;
import org.hamyari.cities.client.CompositionInputDto;
import org.hamyari.cities.client.ExpertInputDto;
import org.hamyari.cities.client.ExpertKindDto;
import org.hamyari.cities.client.LanguageDto;
import org.hamyari.cities.client.PanelDto;
import org.hamyari.cities.client.PanelInputDto;
import org.hamyari.cities.client.StudiesApi;
import org.hamyari.cities.client.StudyDto;
import org.hamyari.cities.client.StudyExpertsApi;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** What is set up before round 1: panels with their services, experts, the briefing. */
@Path("/{language: fa|en}/{cityId}/desk/assessments")
@Authenticated
@RunOnVirtualThread
public class StudyFormPages {

    private static final List<ExpertKindDto> KINDS =
            List.of(ExpertKindDto.UNIVERSITY, ExpertKindDto.PROCESS, ExpertKindDto.STRATEGIC_OWNER, ExpertKindDto.EXECUTIVE_OWNER);
    /** Two of the university, four of the process, four strategic and two executive owners, as in Isfahan. */
    private static final List<String> WANTED = List.of("2", "4", "4", "2");

    @CheckedTemplate(basePath = "assess")
    static class Templates {

        static native TemplateInstance panel(Page page, StudyDto study, Form form, List<ServiceChoices.Choice> services, List<ExpertKindDto> kinds);

        static native TemplateInstance expert(Page page, StudyDto study, Form form, List<ExpertKindDto> kinds);

        static native TemplateInstance briefing(Page page, StudyView view, Form form);
    }

    private final Frame frame;
    private final StudiesApi studies;
    private final StudyExpertsApi experts;
    private final StudyDesk desk;
    private final ServiceChoices services;
    private final Forms forms;

    StudyFormPages(Frame frame, @RestClient StudiesApi studies, @RestClient StudyExpertsApi experts, StudyDesk desk, ServiceChoices services,
            Forms forms) {
        this.frame = frame;
        this.studies = studies;
        this.experts = experts;
        this.desk = desk;
        this.services = services;
        this.forms = forms;
    }

    @GET
    @Path("{studyId}/panel")
    public Response addPanel(@PathParam("studyId") UUID id) {
        Map<String, List<String>> empty = new LinkedHashMap<>();
        for (int i = 0; i < KINDS.size(); i++) {
            empty.put("wanted-" + KINDS.get(i), List.of(WANTED.get(i)));
        }
        return forms.open(form -> panelPage(id, form.or(empty)));
    }

    @POST
    @PermitAll
    @Path("{studyId}/panel")
    public Response panelAdded(@PathParam("studyId") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            Neighbour.ask(() -> studies.addPanel(form.key(), frame.city().id(), id, panel(form)));
            return back(id);
        }, refused -> panelPage(id, refused));
    }

    @GET
    @Path("{studyId}/panels/{panelId}")
    public Response changePanel(@PathParam("studyId") UUID id, @PathParam("panelId") UUID panel) {
        StudyDto study = desk.study(id);
        return forms.open(form -> panelPage(id, form.or(values(study, panel))));
    }

    @POST
    @PermitAll
    @Path("{studyId}/panels/{panelId}")
    public Response panelChanged(@PathParam("studyId") UUID id, @PathParam("panelId") UUID panel, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            if (form.chosen("do", "remove")) {
                Neighbour.ask(() -> studies.removePanel(form.value("version"), frame.city().id(), id, panel));
            } else {
                Neighbour.ask(() -> studies.changePanel(form.value("version"), frame.city().id(), id, panel, panel(form)));
            }
            return back(id);
        }, refused -> panelPage(id, refused));
    }

    private TemplateInstance panelPage(UUID id, Form form) {
        StudyDto study = desk.study(id);
        Page page = page(study, "assess_panel");
        return page.show(Templates.panel(page, study, form, services.all(page, form.values().getOrDefault("services", List.of())), KINDS));
    }

    private static PanelInputDto panel(Form form) {
        List<CompositionInputDto> composition = KINDS.stream().map(kind -> new CompositionInputDto(kind, form.whole("wanted-" + kind))).toList();
        return new PanelInputDto(form.words("name"), composition, form.ids("services"));
    }

    private static Map<String, List<String>> values(StudyDto study, UUID id) {
        PanelDto panel = study.panels().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StudyDesk.put(fields, "name", panel.name());
        KINDS.forEach(kind -> fields.put("wanted-" + kind, List.of("0")));
        panel.composition().forEach(line -> fields.put("wanted-" + line.kind(), List.of(line.wanted().toString())));
        fields.put("services", panel.items().stream().map(item -> item.service().toString()).toList());
        fields.put("version", List.of(StudyDesk.tag(study)));
        return fields;
    }

    @GET
    @Path("{studyId}/expert")
    public Response addExpert(@PathParam("studyId") UUID id) {
        return forms.open(form -> expertPage(id, form));
    }

    @POST
    @PermitAll
    @Path("{studyId}/expert")
    public Response expertAdded(@PathParam("studyId") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            Neighbour.ask(() -> experts.addExpert(form.key(), frame.city().id(), id, new ExpertInputDto(form.given("name"), form.given("email"),
                    LanguageDto.fromString(form.value("language")), ExpertKindDto.fromString(form.value("kind")), form.whole("yearsOfExperience"),
                    form.ids("panels"))));
            return form.chosen("do", "another") ? frame.at("desk/assessments/" + id + "/expert") : back(id);
        }, refused -> expertPage(id, refused));
    }

    private TemplateInstance expertPage(UUID id, Form form) {
        StudyDto study = desk.study(id);
        Page page = page(study, "assess_expert");
        return page.show(Templates.expert(page, study, form, KINDS));
    }

    @POST
    @Path("{studyId}/experts/{expertId}")
    public Response removeExpert(@PathParam("studyId") UUID id, @PathParam("expertId") UUID expert) {
        Neighbour.ask(() -> {
            experts.removeExpert(frame.city().id(), id, expert);
            return null;
        });
        return Response.seeOther(URI.create(back(id))).build();
    }

    @GET
    @Path("{studyId}/briefing")
    public Response brief(@PathParam("studyId") UUID id) {
        return forms.open(form -> briefingPage(id, form));
    }

    @POST
    @PermitAll
    @Path("{studyId}/briefing")
    public Response briefed(@PathParam("studyId") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            Neighbour.ask(() -> studies.recordBriefing(form.value("version"), frame.city().id(), id, new BriefingInputDto(day(form), form.whole("minutes"),
                    materials(form), form.ids("attended"))));
            return back(id);
        }, refused -> briefingPage(id, refused));
    }

    private TemplateInstance briefingPage(UUID id, Form form) {
        StudyDto study = desk.study(id);
        Page page = page(study, "assess_briefing");
        Form shown = form.or(briefing(study));
        return page.show(Templates.briefing(page, desk.view(page, study), shown));
    }

    private static Map<String, List<String>> briefing(StudyDto study) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("version", List.of(StudyDesk.tag(study)));
        if (study.briefing() != null) {
            fields.put("heldOn", List.of(study.briefing().heldOn().toString()));
            fields.put("minutes", List.of(study.briefing().minutes().toString()));
            fields.put("materials", List.of(String.join("\n", study.briefing().materials().stream()
                    .map(material -> material.title() + (material.url() == null ? "" : " " + material.url())).toList())));
            fields.put("attended", Objects.requireNonNullElse(study.attended(), List.<UUID>of()).stream().map(UUID::toString).toList());
        }
        return fields;
    }

    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.value("heldOn").strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** One material a line, its address at the end where it has one. */
    private static List<BriefingMaterialDto> materials(Form form) {
        return form.value("materials").lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            int place = Stream.of(" http://", " https://").mapToInt(line::lastIndexOf).max().orElse(-1);
            return place < 0 ? new BriefingMaterialDto(line, null) : new BriefingMaterialDto(line.substring(0, place).strip(), line.substring(place + 1));
        }).toList();
    }

    private Page page(StudyDto study, String title) {
        return frame.deskPage(frame.texts().get(title), desk.queue(), desk.all(), desk.of(study));
    }

    private String back(UUID id) {
        return frame.at("desk/assessments/" + id);
    }
}
