package org.hamyari.catalogue.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hamyari.catalogue.api.ComplaintDto;
import org.hamyari.catalogue.api.ComplaintPageDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Position;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** Complaints for those who may read them. */
@ApplicationScoped
public class ComplaintLists {

    private final Projects projects;
    private final ComplaintRepository complaints;
    private final Caller caller;
    private final Clock clock;
    private final Cursor cursors;

    ComplaintLists(Projects projects, ComplaintRepository complaints, Caller caller, Clock clock, Cursor cursors) {
        this.projects = projects;
        this.complaints = complaints;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    @Transactional
    ComplaintDto get(String cityId, UUID id) {
        return complaints.of(cityId, id).filter(found -> readsAll(cityId) || found.isBy(caller.subjectIfKnown()))
                .map(found -> found.toDto(clock.instant(), caller.subjectIfKnown())).orElseThrow(ComplaintLists::unknown);
    }

    @Transactional
    ComplaintPageDto ofProject(String cityId, UUID projectId, String cursor, int limit) {
        projects.requireVisible(cityId, projectId);
        Optional<String> filedBy = readsAll(cityId) ? Optional.empty() : caller.subjectIfKnown();
        String scope = "complaints:" + projectId + ":" + filedBy;
        Position before = cursors.read(scope, cursor).map(Position::of).orElse(Position.NEWEST);
        return page(scope, complaints.ofProject(cityId, projectId, filedBy, before, limit + 1), Complaint::filedAt, limit);
    }

    @Transactional
    ComplaintPageDto ofCity(String cityId, Optional<String> state, String cursor, int limit) {
        String scope = "complaintsOfCity:" + cityId + ":" + state;
        Position after = cursors.read(scope, cursor).map(Position::of).orElse(Position.FIRST);
        return page(scope, complaints.ofCity(cityId, state, after, limit + 1), Complaint::dueAt, limit);
    }

    private ComplaintPageDto page(String scope, List<Complaint> found, Function<Complaint, Instant> sortedBy, int limit) {
        Instant now = clock.instant();
        List<Complaint> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, sortedBy.apply(items.getLast()), items.getLast().id()) : null;
        return new ComplaintPageDto(items.stream().map(item -> item.toDto(now, caller.subjectIfKnown())).toList(), new PageDto(next, null));
    }

    private boolean readsAll(String cityId) {
        return caller.hasRole(cityId, "moderator") || caller.hasRole(cityId, "auditor");
    }

    static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("complaint"));
    }
}
