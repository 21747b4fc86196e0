package org.hamyari.cities.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hamyari.cities.api.LessonProgressDto;
import org.hamyari.cities.api.NamedOfficialDto;
import org.hamyari.cities.api.TrackProgressDto;
import org.hamyari.cities.api.TrainingOverviewDto;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.sql.Sql;

/** What the city may know of its training: how many, and who only where they agreed to be named. */
@ApplicationScoped
class TrainingCounts {

    /** Persons who passed every lesson of the officials' track, each while holding an office in this city. */
    private static final String OFFICIALS = """
            select subject, max(submitted_at) as passed_at from training_attempt
            where city_id = ? and track = 'OFFICIALS' and state = 'PASSED' and offices is not null and lesson_id = any(?)
            group by subject having count(distinct lesson_id) = ?""";
    private static final int MOST_NAMES = 1_000;

    private final Sql sql;
    private final Courses courses;
    private final CityRegister register;
    private final Clock clock;

    TrainingCounts(Sql sql, Courses courses, CityRegister register, Clock clock) {
        this.sql = sql;
        this.courses = courses;
        this.register = register;
        this.clock = clock;
    }

    /** How many, and when the newest of them passed. */
    record Officials(long count, Instant newest) {
    }

    Officials trainedOfficials(String cityId) {
        String[] lessons = lessons(TrainingTrackDto.OFFICIALS);
        return sql.first("select count(*), max(passed_at) from (" + OFFICIALS + ") passed",
                row -> new Officials(row.getLong(1), Sql.instant(row, 2)), cityId, lessons, lessons.length).orElseThrow();
    }

    @Transactional
    TrainingOverviewDto overview(String cityId) {
        register.requireKnown(cityId);
        String[] lessons = lessons(TrainingTrackDto.OFFICIALS);
        List<NamedOfficialDto> named = sql.list("select c.holder_name, c.passed_at from (" + OFFICIALS + ") o"
                + " join training_certificate c on c.city_id = ? and c.subject = o.subject and c.track = 'OFFICIALS'"
                + " where c.holder_name is not null order by c.passed_at, c.code limit " + MOST_NAMES,
                row -> new NamedOfficialDto(row.getString(1), Sql.instant(row, 2)), cityId, lessons, lessons.length, cityId);
        return new TrainingOverviewDto(clock.instant(), trainedOfficials(cityId).count,
                courses.all().stream().map(course -> progress(cityId, course.track())).toList(), named);
    }

    private TrackProgressDto progress(String cityId, TrainingTrackDto track) {
        List<LessonProgressDto> counted = sql.list("""
                select lesson_id, count(*), count(distinct subject) filter (where state = 'PASSED')
                from training_attempt where city_id = ? and track = ? group by lesson_id""", TrainingCounts::lesson, cityId, track.name());
        List<LessonProgressDto> all = courses.lessons(track).stream()
                .map(id -> counted.stream().filter(lesson -> lesson.lessonId().equals(id)).findFirst()
                        .orElseGet(() -> new LessonProgressDto(id, 0L, 0L)))
                .toList();
        return new TrackProgressDto(track,
                number("select count(distinct subject) from training_attempt where city_id = ? and track = ?", cityId, track),
                number("select count(*) from training_certificate where city_id = ? and track = ?", cityId, track), all);
    }

    private long number(String query, String cityId, TrainingTrackDto track) {
        return sql.first(query, row -> row.getLong(1), cityId, track.name()).orElseThrow();
    }

    private String[] lessons(TrainingTrackDto track) {
        return courses.lessons(track).toArray(String[]::new);
    }

    private static LessonProgressDto lesson(ResultSet row) throws SQLException {
        return new LessonProgressDto(row.getString(1), row.getLong(2), row.getLong(3));
    }
}
