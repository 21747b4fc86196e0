package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.RatingInputDto;
import org.hamyari.platform.sql.Sql;

/** Ratings by seat. What leaves it carries the random number of the seat, or belongs to the person who asks. */
@ApplicationScoped
class RatingRepository {

    private final Sql sql;

    RatingRepository(Sql sql) {
        this.sql = sql;
    }

    /** The submitted ratings of a panel in a round by the number of the expert, each in the order of the services. */
    Map<Integer, List<Integer>> submitted(Study study, UUID panel, int round, List<UUID> services) {
        Map<Integer, Map<UUID, Integer>> byExpert = new LinkedHashMap<>();
        sql.list("""
                select s.number, r.service_id, r.rating from study_rating r
                join study_submission u using (city_id, study_id, round, panel_id, expert_id)
                join study_seat s using (city_id, study_id, panel_id, expert_id)
                where city_id = ? and study_id = ? and round = ? and panel_id = ? and u.submitted_at is not null order by s.number""",
                row -> byExpert.computeIfAbsent(row.getInt(1), number -> new LinkedHashMap<>())
                        .put(row.getObject(2, UUID.class), row.getInt(3)),
                study.cityId(), study.id(), round, panel);
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        byExpert.forEach((number, ratings) -> rows.put(number, services.stream().map(ratings::get).toList()));
        return rows;
    }

    /** How many of a panel have submitted in a round. */
    int count(Study study, UUID panel, int round) {
        return sql.first("""
                select count(*) from study_submission
                where city_id = ? and study_id = ? and round = ? and panel_id = ? and submitted_at is not null""",
                row -> row.getInt(1), study.cityId(), study.id(), round, panel).orElse(0);
    }

    /** Experts with a number on a panel that goes on who have not submitted there. */
    List<UUID> missing(Study study) {
        return new ArrayList<>(sql.list("""
                select distinct s.expert_id from study_seat s join study_panel p on p.city_id = s.city_id and p.study_id = s.study_id and p.id = s.panel_id
                where s.city_id = ? and s.study_id = ? and s.number is not null and p.outcome is null and not exists (
                    select from study_submission u where u.city_id = s.city_id and u.study_id = s.study_id and u.round = ? and u.panel_id = s.panel_id
                    and u.expert_id = s.expert_id and u.submitted_at is not null)""",
                row -> row.getObject(1, UUID.class), study.cityId(), study.id(), study.round()));
    }

    /** The panels on which an expert has a number. */
    List<UUID> panelsOf(Study study, UUID expert) {
        return sql.list("select panel_id from study_seat where city_id = ? and study_id = ? and expert_id = ? and number is not null",
                row -> row.getObject(1, UUID.class), study.cityId(), study.id(), expert);
    }

    /** Experts with a number on a panel. */
    int seats(Study study, UUID panel) {
        return sql.first("select count(*) from study_seat where city_id = ? and study_id = ? and panel_id = ? and number is not null",
                row -> row.getInt(1), study.cityId(), study.id(), panel).orElse(0);
    }

    /** Begins or continues a questionnaire; another request for the same one waits here until this transaction ends. */
    Optional<Instant> lockSubmission(Study study, UUID panel, UUID expert) {
        return Optional.ofNullable(sql.list("""
                insert into study_submission (city_id, study_id, round, panel_id, expert_id) values (?, ?, ?, ?, ?)
                on conflict (city_id, study_id, round, panel_id, expert_id) do update set saved_at = now() returning submitted_at""",
                row -> Sql.instant(row, 1), study.cityId(), study.id(), study.round(), panel, expert).getFirst());
    }

    /** Replaces all ratings of a questionnaire. */
    void put(Study study, UUID panel, UUID expert, List<RatingInputDto> ratings, boolean submit) {
        sql.update("delete from study_rating where city_id = ? and study_id = ? and round = ? and panel_id = ? and expert_id = ?",
                study.cityId(), study.id(), study.round(), panel, expert);
        sql.update("""
                insert into study_rating (city_id, study_id, round, panel_id, expert_id, service_id, rating)
                select ?, ?, ?, ?, ?, t.service::uuid, t.rating::smallint from unnest(?, ?) as t(service, rating)""",
                study.cityId(), study.id(), study.round(), panel, expert,
                ratings.stream().map(rating -> rating.service().toString()).toArray(String[]::new),
                ratings.stream().map(RatingInputDto::rating).toArray(Integer[]::new));
        sql.update("""
                update study_submission set submitted_at = case when ? then now() else submitted_at end
                where city_id = ? and study_id = ? and round = ? and panel_id = ? and expert_id = ?""",
                submit, study.cityId(), study.id(), study.round(), panel, expert);
    }

    /** One's own ratings of a panel in a round, those of a draft only where they are wanted. */
    Map<UUID, Integer> own(Study study, UUID panel, UUID expert, int round, boolean drafts) {
        Map<UUID, Integer> ratings = new LinkedHashMap<>();
        sql.list("""
                select service_id, rating from study_rating join study_submission u using (city_id, study_id, round, panel_id, expert_id)
                where city_id = ? and study_id = ? and round = ? and panel_id = ? and expert_id = ? and (? or u.submitted_at is not null)""",
                row -> ratings.put(row.getObject(1, UUID.class), row.getInt(2)), study.cityId(), study.id(), round, panel, expert, drafts);
        return ratings;
    }

    Optional<Instant> submittedAt(Study study, UUID panel, UUID expert) {
        return sql.list("select submitted_at from study_submission where city_id = ? and study_id = ? and round = ? and panel_id = ? and expert_id = ?",
                row -> Optional.ofNullable(Sql.instant(row, 1)), study.cityId(), study.id(), study.round(), panel, expert).stream()
                .findFirst().flatMap(at -> at);
    }
}
