package org.hamyari.cities.study;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.PublishedStudyInputDto;
import org.hamyari.cities.api.StudyReportDto;
import org.hamyari.cities.api.StudyReportsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ReportResource implements StudyReportsApi {

    private final Reports reports;
    private final PublishedStudies published;
    private final Idempotency idempotency;
    private final Answer answer;

    ReportResource(Reports reports, PublishedStudies published, Idempotency idempotency, Answer answer) {
        this.reports = reports;
        this.published = published;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public StudyReportDto getStudyReport(String cityId, UUID studyId) {
        return reports.get(cityId, studyId);
    }

    @Override
    public String getStudyReportCsv(String cityId, UUID studyId) {
        String csv = reports.csv(cityId, studyId);
        answer.attachment("study-" + studyId + ".csv");
        return csv;
    }

    @Override
    public StudyReportDto enterPublishedStudy(String idempotencyKey, String cityId, PublishedStudyInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            StudyReportDto report = published.enter(cityId, body);
            answer.location("/api/cities/v1/cities/" + cityId + "/studies/" + report.study().id() + "/report");
            return report;
        });
    }
}
