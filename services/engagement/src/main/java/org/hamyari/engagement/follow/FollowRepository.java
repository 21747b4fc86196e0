package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class FollowRepository {

    private static final String SELECT = """
            select f.city_id, f.project_id, p.title_fa, p.title_en, f.language, f.followed_at
            from follow f join project_copy p on p.city_id = f.city_id and p.project_id = f.project_id where f.subject = ?""";
    private static final String FOLLOWED_AT = " from follow where city_id = ? and project_id = ? and followed_at <= ? and subject > ?";

    private final Sql sql;
    private final Sql across;

    FollowRepository(Sql sql, @AcrossCities Sql across) {
        this.sql = sql;
        this.across = across;
    }

    Optional<Follow> of(String subject, String cityId, UUID projectId) {
        return sql.first(SELECT + " and f.city_id = ? and f.project_id = ?", FollowRepository::read, subject, cityId, projectId);
    }

    /** Everything a person follows, under the role that may read across cities; the newest first, from a place on. */
    List<Follow> everywhere(String subject, Instant before, String cityId, UUID projectId, int limit) {
        return across.list(SELECT + " and (f.followed_at, f.city_id, f.project_id) < (?, ?, ?)"
                + " order by f.followed_at desc, f.city_id desc, f.project_id desc limit ?",
                FollowRepository::read, subject, before, cityId, projectId, limit);
    }

    List<Follow> everywhere(String subject, int limit) {
        return across.list(SELECT + " order by f.followed_at desc, f.city_id desc, f.project_id desc limit ?", FollowRepository::read,
                subject, limit);
    }

    /** Begins a follow, or changes its language. The address comes first: its row is the lock between the follows of one person. */
    void save(String subject, String email, Follow follow) {
        sql.update("insert into address (city_id, subject, email) values (?, ?, ?) on conflict (city_id, subject) do update"
                + " set email = excluded.email", follow.cityId(), subject, email);
        sql.update("""
                insert into follow (city_id, project_id, subject, language, followed_at) values (?, ?, ?, ?, ?)
                on conflict (city_id, project_id, subject) do update set language = excluded.language""",
                follow.cityId(), follow.projectId(), subject, follow.language(), follow.followedAt());
    }

    /** Ends a follow with the letters that still wait because of it, and erases the address after the last one. */
    void end(String subject, String cityId, UUID projectId) {
        Optional<String> email = sql.first("select email from address where city_id = ? and subject = ? for update", row -> row.getString(1),
                cityId, subject);
        if (email.isEmpty()) {
            return;
        }
        sql.update("delete from follow where city_id = ? and project_id = ? and subject = ?", cityId, projectId, subject);
        sql.update("""
                delete from mail where city_id = ? and address = ? and sent_at is null
                and reason_id in (select update_id from news where city_id = ? and project_id = ?)""", cityId, email.get(), cityId, projectId);
        sql.update("""
                delete from address a where city_id = ? and subject = ?
                and not exists (select from follow f where f.city_id = a.city_id and f.subject = a.subject)""", cityId, subject);
    }

    /** Who followed a project at a moment, from a place among the subjects on. */
    List<String> subjectsAfter(String cityId, UUID projectId, Instant moment, String subject, int limit) {
        return sql.list("select subject" + FOLLOWED_AT + " order by subject limit ?", row -> row.getString(1),
                cityId, projectId, moment, subject, limit);
    }

    long countAfter(String cityId, UUID projectId, Instant moment, String subject) {
        return sql.first("select count(*)" + FOLLOWED_AT, row -> row.getLong(1), cityId, projectId, moment, subject).orElseThrow();
    }

    /** Where to write to, for those who still follow. Nobody of them can end the follow until the transaction ends. */
    List<Follower> hold(String cityId, UUID projectId, List<String> subjects) {
        Object[] wanted = subjects.toArray(String[]::new);
        // A follow ends under the lock of its address; read afterwards, the follows are those that stay.
        sql.list("select subject from address where city_id = ? and subject = any(?) order by subject for share", row -> row.getString(1),
                cityId, wanted);
        return sql.list("""
                select a.email, f.language from follow f join address a on a.city_id = f.city_id and a.subject = f.subject
                where f.city_id = ? and f.project_id = ? and f.subject = any(?)""",
                row -> new Follower(row.getString(1), row.getString(2)), cityId, projectId, wanted);
    }

    private static Follow read(ResultSet row) throws SQLException {
        return new Follow(row.getString(1), row.getObject(2, UUID.class), new LocalizedTextDto(row.getString(3), row.getString(4)),
                row.getString(5), Sql.instant(row, 6));
    }
}
