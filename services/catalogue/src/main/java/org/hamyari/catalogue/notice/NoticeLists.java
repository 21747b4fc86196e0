package org.hamyari.catalogue.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.NoticeDto;
import org.hamyari.catalogue.api.NoticeListDto;
import org.hamyari.catalogue.api.NoticePageDto;
import org.hamyari.catalogue.notice.NoticeRows.Position;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** Objections for those they concern. */
@ApplicationScoped
public class NoticeLists {

    private final NoticeRows rows;
    private final NoticeTimes times;
    private final Projects projects;
    private final Caller caller;
    private final Cursor cursors;

    NoticeLists(NoticeRows rows, NoticeTimes times, Projects projects, Caller caller, Cursor cursors) {
        this.rows = rows;
        this.times = times;
        this.projects = projects;
        this.caller = caller;
        this.cursors = cursors;
    }

    @Transactional
    NoticeListDto ofProject(String cityId, UUID projectId) {
        Optional<String> filedBy = projects.worksOn(cityId, projectId) ? Optional.empty() : caller.subjectIfKnown();
        return new NoticeListDto(rows.ofProject(cityId, projectId, filedBy).stream().map(this::toDto).toList());
    }

    @Transactional
    NoticePageDto ofCity(String cityId, Optional<String> state, String cursor, int limit) {
        String scope = "notices:" + cityId + ":" + state;
        Position last = cursors.read(scope, cursor).map(at -> new Position(Instant.parse(at.get(0)), UUID.fromString(at.get(1))))
                .orElse(Position.FIRST);
        List<Notice> found = rows.ofCity(cityId, state, last, limit + 1);
        List<Notice> items = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? cursors.after(scope, Optional.ofNullable(items.getLast().dueAt()).orElse(Position.NEVER), items.getLast().id()) : null;
        return new NoticePageDto(items.stream().map(this::toDto).toList(), new PageDto(next, null));
    }

    /** The objection, for those it concerns; to others it does not exist. */
    @Transactional
    NoticeDto get(String cityId, UUID id) {
        Notice notice = rows.of(cityId, id).orElseThrow(Notices::unknown);
        if (!notice.filedBy().equals(caller.subject()) && !projects.worksOn(cityId, notice.projectId())) {
            throw Notices.unknown();
        }
        return toDto(notice);
    }

    private NoticeDto toDto(Notice notice) {
        return notice.toDto(times.now(), caller.subjectIfKnown());
    }
}
