package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamyari.engagement.api.FollowDto;
import org.hamyari.engagement.api.FollowPageDto;
import org.hamyari.engagement.project.KnownProjects;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** What the caller follows. Nobody sees what another person follows, and nothing is kept of a person who follows nothing. */
@ApplicationScoped
public class Follows {

    private final FollowRepository follows;
    private final KnownProjects projects;
    private final Caller caller;
    private final Clock clock;
    private final Cursor cursors;

    Follows(FollowRepository follows, KnownProjects projects, Caller caller, Clock clock, Cursor cursors) {
        this.follows = follows;
        this.projects = projects;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    @Transactional
    FollowDto get(String cityId, UUID projectId) {
        return follows.of(caller.subject(), cityId, projectId).map(Follow::toDto).orElseThrow(() -> unknown("follow"));
    }

    /** Repeating it changes the language and the address at most. */
    @Transactional
    FollowDto follow(String cityId, UUID projectId, String language) {
        LocalizedTextDto title = projects.titleOf(cityId, projectId).orElseThrow(() -> unknown("project"));
        String email = caller.verifiedEmail().orElseThrow(() -> new DomainException(new DomainError.Conflict("email-not-verified")));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        follows.save(caller.subject(), email, new Follow(cityId, projectId, title, language, now));
        return get(cityId, projectId);
    }

    @Transactional
    void unfollow(String cityId, UUID projectId) {
        follows.end(caller.subject(), cityId, projectId);
    }

    /** In every city, the newest first. */
    FollowPageDto mine(String cursor, int limit) {
        String subject = caller.subject();
        String scope = "myFollows:" + subject;
        List<Follow> found = cursors.read(scope, cursor)
                .map(last -> follows.everywhere(subject, Instant.parse(last.get(0)), last.get(1), UUID.fromString(last.get(2)), limit + 1))
                .orElseGet(() -> follows.everywhere(subject, limit + 1));
        List<Follow> items = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? cursors.after(scope, items.getLast().followedAt(), items.getLast().cityId(), items.getLast().projectId()) : null;
        return new FollowPageDto(items.stream().map(Follow::toDto).toList(), new PageDto(next, null));
    }

    private static DomainException unknown(String what) {
        return new DomainException(new DomainError.NotFound(what));
    }
}
