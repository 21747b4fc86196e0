package org.hamyari.portal.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.cities.client.TrainingAttemptDto;
import org.hamyari.cities.client.TrainingCertificateDto;
import org.hamyari.cities.client.TrainingLessonDto;
import org.hamyari.cities.client.TrainingOverviewDto;
import org.hamyari.portal.frame.Page;

/** The pages of the courses. */
@CheckedTemplate(basePath = "training")
final class TrainingTemplates {

    private TrainingTemplates() {
    }

    static native TemplateInstance courses(Page page, List<TrackView> tracks, int passPercent, long waitMinutes);

    static native TemplateInstance lesson(Page page, TrainingLessonDto lesson, LessonLine line, String key);

    static native TemplateInstance test(Page page, TestView view);

    static native TemplateInstance result(Page page, TrainingAttemptDto attempt, ResultView view);

    static native TemplateInstance certificate(Page page, TrainingCertificateDto certificate, CertificateView view);

    static native TemplateInstance overview(Page page, TrainingOverviewDto overview, List<ProgressView> tracks);
}
