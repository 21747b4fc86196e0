package org.hamyari.cities.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.cities.api.CoursesApi;
import org.hamyari.cities.api.TrainingCatalogueDto;
import org.hamyari.cities.api.TrainingLessonDto;

@RunOnVirtualThread
public class CourseResource implements CoursesApi {

    private final Courses courses;

    CourseResource(Courses courses) {
        this.courses = courses;
    }

    @Override
    public TrainingCatalogueDto listTrainingTracks() {
        return courses.catalogue();
    }

    @Override
    public TrainingLessonDto getTrainingLesson(String lessonId) {
        return courses.lesson(lessonId);
    }
}
