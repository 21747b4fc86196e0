package org.hamyari.cities.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.cities.api.TrackOutlineDto;
import org.hamyari.cities.api.TrainingCatalogueDto;
import org.hamyari.cities.api.TrainingLessonDto;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The courses, read once from {@code training/courses.json} and the file of each lesson; a file that is wrong stops the service at once. */
@ApplicationScoped
class Courses {

    private final TrainingSettings settings;
    private final List<Course> courses;
    private final Map<String, Lesson> lessons = new LinkedHashMap<>();

    Courses(ObjectMapper json, TrainingSettings settings) {
        this.settings = settings;
        this.courses = Arrays.asList(read(json, "courses", Course[].class));
        for (Course course : courses) {
            for (String id : course.lessons) {
                Lesson lesson = read(json, id, Lesson.class);
                if (!lesson.id().equals(id) || lesson.track() != course.track || lessons.put(id, lesson) != null) {
                    throw new IllegalArgumentException("training/" + id + ".json is not the lesson that courses.json names");
                }
            }
        }
    }

    record Course(TrainingTrackDto track, LocalizedTextDto name, List<String> lessons) {
    }

    List<Course> all() {
        return courses;
    }

    /** The ids of a track's lessons, in order. */
    List<String> lessons(TrainingTrackDto track) {
        return courses.stream().filter(course -> course.track == track).flatMap(course -> course.lessons.stream()).toList();
    }

    /** The lesson, or 404. */
    Lesson require(String id) {
        Lesson lesson = lessons.get(id);
        if (lesson == null) {
            throw new DomainException(new DomainError.NotFound("lesson"));
        }
        return lesson;
    }

    TrainingLessonDto lesson(String id) {
        return require(id).toDto(settings.questionsDrawn());
    }

    TrainingCatalogueDto catalogue() {
        return new TrainingCatalogueDto(settings.passPercent(), settings.waitBetweenAttempts().toMinutes(), courses.stream()
                .map(course -> new TrackOutlineDto(course.track, course.name,
                        course.lessons.stream().map(id -> lessons.get(id).outline(settings.questionsDrawn())).toList()))
                .toList());
    }

    private static <T> T read(ObjectMapper json, String name, Class<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("training/" + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("training/" + name + ".json is missing");
            }
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("training/" + name + ".json", unreadable);
        }
    }
}
