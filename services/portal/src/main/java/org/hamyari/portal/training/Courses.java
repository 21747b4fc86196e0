package org.hamyari.portal.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CertificateConsentDto;
import org.hamyari.cities.client.CertificatesApi;
import org.hamyari.cities.client.CoursesApi;
import org.hamyari.cities.client.LessonOutlineDto;
import org.hamyari.cities.client.LessonRecordDto;
import org.hamyari.cities.client.TrackOutlineDto;
import org.hamyari.cities.client.TrackRecordDto;
import org.hamyari.cities.client.TrainingApi;
import org.hamyari.cities.client.TrainingCatalogueDto;
import org.hamyari.cities.client.TrainingCertificateDto;
import org.hamyari.cities.client.TrainingLessonDto;
import org.hamyari.cities.client.TrainingOverviewDto;
import org.hamyari.cities.client.TrainingTrackDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** Courses with the reader's own progress beside them, certificates, and the city's overview. */
@ApplicationScoped
class Courses {

    private final CoursesApi courses;
    private final TrainingApi training;
    private final CertificatesApi certificates;

    Courses(@RestClient CoursesApi courses, @RestClient TrainingApi training, @RestClient CertificatesApi certificates) {
        this.courses = courses;
        this.training = training;
        this.certificates = certificates;
    }

    TrainingCatalogueDto catalogue() {
        return Neighbour.ask(courses::listTrainingTracks);
    }

    TrainingLessonDto lesson(String id) {
        return Neighbour.ask(() -> courses.getTrainingLesson(id));
    }

    List<TrackView> tracks(Page page, TrainingCatalogueDto catalogue) {
        List<TrackRecordDto> records = records(page);
        return catalogue.tracks().stream().map(track -> {
            Optional<TrackRecordDto> mine = records.stream().filter(record -> record.track() == track.track()).findFirst();
            List<LessonLine> lessons = track.lessons().stream().map(lesson -> line(page, lesson, mine)).toList();
            return new TrackView(track.track().name().toLowerCase(Locale.ROOT), track.name(), lessons,
                    (int) lessons.stream().filter(LessonLine::passed).count(), mine.map(TrackRecordDto::certificate)
                            .map(certificate -> page.at("training/certificates/" + certificate.code())).orElse(null));
        }).toList();
    }

    LessonLine line(Page page, TrainingLessonDto lesson) {
        Optional<TrackRecordDto> mine = records(page).stream().filter(record -> record.track() == lesson.track()).findFirst();
        return line(page, new LessonOutlineDto(lesson.id(), lesson.title(), lesson.summary(), lesson.minutes(), lesson.version(),
                lesson.questions()), mine);
    }

    /** The address of the certificate that the reader has for this lesson's course. */
    Optional<String> certificate(Page page, String lessonId) {
        TrainingTrackDto track = lesson(lessonId).track();
        return records(page).stream().filter(record -> record.track() == track).map(TrackRecordDto::certificate)
                .filter(certificate -> certificate != null).map(certificate -> page.at("training/certificates/" + certificate.code())).findFirst();
    }

    TrainingCertificateDto certificateOf(String cityId, String code) {
        return Neighbour.ask(() -> certificates.getTrainingCertificate(cityId, code));
    }

    void showName(String cityId, String code, boolean show) {
        Neighbour.ask(() -> certificates.updateTrainingCertificate(cityId, code, new CertificateConsentDto(show)));
    }

    CertificateView view(Page page, TrainingCertificateDto certificate) {
        Map<String, LessonOutlineDto> lessons = outlines(certificate.track());
        boolean own = records(page).stream().map(TrackRecordDto::certificate)
                .anyMatch(mine -> mine != null && mine.code().equals(certificate.code()));
        return new CertificateView(track(certificate.track()).name(), certificate.code().replaceAll("(.{4})(?=.)", "$1 "),
                certificate.lessons().stream().filter(lesson -> lessons.containsKey(lesson.lessonId()))
                        .map(lesson -> new CertificateView.PassedLine(lessons.get(lesson.lessonId()).title(), lesson.version(), lesson.passedAt()))
                        .toList(), own, page.at("training/certificates/" + certificate.code()));
    }

    TrainingOverviewDto overview(String cityId) {
        return Neighbour.ask(() -> training.getTrainingOverview(cityId));
    }

    List<ProgressView> progress(TrainingOverviewDto overview) {
        return overview.tracks().stream().map(track -> {
            Map<String, LessonOutlineDto> lessons = outlines(track.track());
            return new ProgressView(track(track.track()).name(), track.begun(), track.passed(), track.lessons().stream()
                    .map(lesson -> ProgressView.Line.of(lessons.get(lesson.lessonId()).title(), lesson.passed(), lesson.attempts(), track.begun()))
                    .toList());
        }).toList();
    }

    private List<TrackRecordDto> records(Page page) {
        if (!page.visitor().signedIn()) {
            return List.of();
        }
        return Neighbour.ask(() -> training.getMyTrainingRecords(page.city().id())).tracks();
    }

    private TrackOutlineDto track(TrainingTrackDto track) {
        return catalogue().tracks().stream().filter(each -> each.track() == track).findFirst().orElseThrow();
    }

    private Map<String, LessonOutlineDto> outlines(TrainingTrackDto track) {
        return track(track).lessons().stream().collect(Collectors.toMap(LessonOutlineDto::id, Function.identity()));
    }

    private static LessonLine line(Page page, LessonOutlineDto lesson, Optional<TrackRecordDto> mine) {
        Optional<LessonRecordDto> record = mine.flatMap(track -> track.lessons().stream()
                .filter(each -> each.lessonId().equals(lesson.id())).findFirst());
        return new LessonLine(page.at("training/lessons/" + lesson.id()), lesson.title(), lesson.summary(), lesson.minutes(),
                record.map(LessonRecordDto::passedAt).isPresent(), record.map(LessonRecordDto::passedAt).orElse(null),
                record.map(LessonRecordDto::attempts).orElse(0),
                record.map(LessonRecordDto::openAttempt).map(id -> page.at("training/attempts/" + id)).orElse(null),
                record.map(LessonRecordDto::mayRetryAt).orElse(null));
    }
}
