package org.hamyari.catalogue.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hamyari.catalogue.api.QuestionPageDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Position;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** Questions for readers: of a project for everybody, of a city for its officials. */
@ApplicationScoped
public class QuestionLists {

    private final Projects projects;
    private final QuestionRepository questions;
    private final Caller caller;
    private final Clock clock;
    private final Cursor cursors;

    QuestionLists(Projects projects, QuestionRepository questions, Caller caller, Clock clock, Cursor cursors) {
        this.projects = projects;
        this.questions = questions;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    @Transactional
    QuestionPageDto ofProject(String cityId, UUID projectId, String cursor, int limit) {
        projects.requireVisible(cityId, projectId);
        boolean hiddenToo = caller.hasRole(cityId, "moderator") || caller.hasRole(cityId, "auditor");
        String scope = "questions:" + projectId + ":" + hiddenToo;
        return page(scope, questions.ofProject(cityId, projectId, hiddenToo, position(scope, cursor), limit + 1), Question::askedAt, limit);
    }

    @Transactional
    QuestionPageDto ofCity(String cityId, Optional<String> state, String cursor, int limit) {
        String scope = "questionsOfCity:" + cityId + ":" + state;
        return page(scope, questions.ofCity(cityId, state, position(scope, cursor), limit + 1), Question::dueAt, limit);
    }

    private Optional<Position> position(String scope, String cursor) {
        return cursors.read(scope, cursor).map(Position::of);
    }

    private QuestionPageDto page(String scope, List<Question> found, Function<Question, Instant> sortedBy, int limit) {
        Instant now = clock.instant();
        List<Question> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, sortedBy.apply(items.getLast()), items.getLast().id()) : null;
        return new QuestionPageDto(items.stream().map(item -> item.toDto(now, caller.subjectIfKnown())).toList(), new PageDto(next, null));
    }
}
