package org.hamyari.cities.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class AttemptRepository implements PanacheRepositoryBase<Attempt, UUID> {

    private final Sql sql;

    AttemptRepository(Sql sql) {
        this.sql = sql;
    }

    /** Lets the attempts that one person starts in a city follow one another. */
    void lock(String cityId, String subject) {
        sql.list("select 1 from (select pg_advisory_xact_lock(hashtextextended('training:' || ? || ':' || ?, 0))) held", row -> 1, cityId, subject);
    }

    Optional<Attempt> own(String cityId, String subject, UUID id) {
        return find("cityId = ?1 and subject = ?2 and id = ?3", cityId, subject, id).firstResultOptional();
    }

    Optional<Attempt> ownLocked(String cityId, String subject, UUID id) {
        return find("cityId = ?1 and subject = ?2 and id = ?3", cityId, subject, id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first. */
    List<Attempt> of(String cityId, String subject, String lessonId) {
        return find("cityId = ?1 and subject = ?2 and lessonId = ?3 order by startedAt desc, id", cityId, subject, lessonId).list();
    }

    /** Newest first. */
    List<Attempt> of(String cityId, String subject) {
        return find("cityId = ?1 and subject = ?2 order by startedAt desc, id", cityId, subject).list();
    }

    /** What a person has passed of a track, newest first. */
    List<Attempt> passed(String cityId, String subject, TrainingTrackDto track) {
        return find("cityId = ?1 and subject = ?2 and track = ?3 and state = ?4 order by submittedAt desc", cityId, subject, track,
                AttemptState.PASSED).list();
    }
}
