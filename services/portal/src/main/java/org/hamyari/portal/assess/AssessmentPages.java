package org.hamyari.portal.assess;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.SeatSummaryDto;
import org.hamyari.cities.client.StudiesApi;
import org.hamyari.cities.client.StudyReportDto;
import org.hamyari.cities.client.StudyReportsApi;
import org.hamyari.cities.client.StudySeatsApi;
import org.hamyari.cities.client.StudyStateDto;
import org.hamyari.cities.client.StudySummaryDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** The published assessments of a city, and for an expert the studies she sits in. */
@Path("/{language: fa|en}/{cityId}/assessments")
@RunOnVirtualThread
public class AssessmentPages {

    private static final int MOST = 100;

    @CheckedTemplate(basePath = "assess")
    static class Templates {

        static native TemplateInstance list(Page page, List<StudySummaryDto> studies, List<SeatSummaryDto> seats);

        static native TemplateInstance report(Page page, ReportView view);
    }

    private final Frame frame;
    private final StudiesApi studies;
    private final StudyReportsApi reports;
    private final StudySeatsApi seats;
    private final ReportViews views;

    AssessmentPages(Frame frame, @RestClient StudiesApi studies, @RestClient StudyReportsApi reports, @RestClient StudySeatsApi seats,
            ReportViews views) {
        this.frame = frame;
        this.studies = studies;
        this.reports = reports;
        this.seats = seats;
        this.views = views;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.page(Section.CITY, frame.texts().get("assess_title"));
        String city = page.city().id();
        List<StudySummaryDto> published = Neighbour.ask(() -> studies.listStudies(city, null, MOST)).items().stream()
                .filter(study -> study.state() == StudyStateDto.PUBLISHED).toList();
        List<SeatSummaryDto> mine = page.visitor().signedIn() ? Neighbour.ask(() -> seats.listMySeats(city)).items() : List.of();
        return page.show(Templates.list(page, published, mine));
    }

    @GET
    @Path("{studyId}")
    public TemplateInstance report(@PathParam("studyId") UUID id) {
        StudyReportDto report = Neighbour.ask(() -> reports.getStudyReport(frame.city().id(), id));
        Page page = frame.page(Section.CITY, Words.plain(report.study().title(), frame.language()),
                new Crumb(frame.texts().get("assess_title"), frame.at("assessments")));
        return page.show(Templates.report(page, views.view(page, report)));
    }
}
