package org.hamyari.portal.assess;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.PublishedPanelInputDto;
import org.hamyari.cities.client.PublishedRoundInputDto;
import org.hamyari.cities.client.PublishedServiceInputDto;
import org.hamyari.cities.client.PublishedStudyInputDto;
import org.hamyari.cities.client.StudyReportDto;
import org.hamyari.cities.client.StudyReportsApi;
import org.hamyari.cities.client.StudySourceDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** Entering the published figures of a study from elsewhere, one line a panel and one a service. */
@Path("/{language: fa|en}/{cityId}/desk/assessments/published")
@Authenticated
@RunOnVirtualThread
public class PublishedPages {

    private static final String COLUMNS = "[;؛\\t]";

    @CheckedTemplate(basePath = "assess")
    static class Templates {

        static native TemplateInstance enter(Page page, Form form);
    }

    private final Frame frame;
    private final StudyReportsApi reports;
    private final StudyDesk desk;
    private final Forms forms;

    PublishedPages(Frame frame, @RestClient StudyReportsApi reports, StudyDesk desk, Forms forms) {
        this.frame = frame;
        this.reports = reports;
        this.desk = desk;
        this.forms = forms;
    }

    @GET
    public Response enter() {
        return forms.open(form -> page(form.or(StudyPages.defaults())));
    }

    @POST
    @PermitAll
    public Response entered(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return forms.send(form, () -> {
            StudyReportDto report = Neighbour.ask(() -> reports.enterPublishedStudy(form.key(), frame.city().id(), input(form)));
            return frame.at("assessments/" + report.study().id());
        }, this::page);
    }

    private TemplateInstance page(Form form) {
        Page page = frame.deskPage(frame.texts().get("assess_enter"), desk.queue(), desk.all());
        return page.show(Templates.enter(page, form));
    }

    private static PublishedStudyInputDto input(Form form) {
        List<PublishedPanelInputDto> panels = new ArrayList<>();
        lines(form.value("panels")).forEach(line -> {
            String[] cells = line.split(COLUMNS, -1);
            BigDecimal w = Form.number(cell(cells, 3), null);
            BigDecimal experts = Form.number(cell(cells, 2), BigDecimal.ZERO);
            panels.add(new PublishedPanelInputDto(new LocalizedTextDto(given(cell(cells, 0)), given(cell(cells, 1))), experts.intValue(), w != null, w,
                    services(form, panels.size() + 1)));
        });
        return new PublishedStudyInputDto(form.words("title"), form.words("purpose"),
                new StudySourceDto(form.given("source-citation"), form.given("source-url")), StudyPages.rules(form), panels, form.given("reason"));
    }

    /** The services of a panel, told by the number at the beginning of their lines. */
    private static List<PublishedServiceInputDto> services(Form form, int panel) {
        List<PublishedServiceInputDto> services = new ArrayList<>();
        for (String line : lines(form.value("services"))) {
            boolean left = line.startsWith("-") || line.startsWith("\u2212");
            String[] cells = (left ? line.substring(1) : line).split(COLUMNS, -1);
            if (Form.number(cell(cells, 0), BigDecimal.ZERO).compareTo(BigDecimal.valueOf(panel)) == 0) {
                services.add(new PublishedServiceInputDto(cell(cells, 1), !left, rounds(cells)));
            }
        }
        return services;
    }

    private static List<PublishedRoundInputDto> rounds(String... cells) {
        List<PublishedRoundInputDto> rounds = new ArrayList<>();
        for (int i = 2; i < cells.length; i += 2) {
            BigDecimal mean = Form.number(cells[i], null);
            if (mean != null) {
                rounds.add(new PublishedRoundInputDto(i / 2, mean, Form.number(cell(cells, i + 1), null)));
            }
        }
        return rounds;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index].strip() : "";
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
