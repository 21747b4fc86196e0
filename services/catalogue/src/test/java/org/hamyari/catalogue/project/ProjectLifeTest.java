package org.hamyari.catalogue.project;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.hamyari.platform.problem.DomainException;

/** Whatever commands and facts come in whatever order, a project goes no way that this test does not know. */
class ProjectLifeTest {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    /** The legal ways, written down a second time and by the words of the design: what people decide and what follows from money. */
    private static final Map<String, Set<String>> WAYS = Map.ofEntries(
            entry("DRAFT", Set.of("IN_REVIEW", "WITHDRAWN", "MERGED")),
            entry("IN_REVIEW", Set.of("DRAFT", "PUBLISHED", "REJECTED", "WITHDRAWN", "MERGED")),
            entry("REJECTED", Set.of("DRAFT")),
            entry("MERGED", Set.of()),
            entry("PUBLISHED", Set.of("FUNDING", "DELIVERING", "SUSPENDED", "WITHDRAWN")),
            entry("FUNDING", Set.of("SUCCEEDED", "FAILED", "SUSPENDED")),
            entry("SUCCEEDED", Set.of("DELIVERING", "SUSPENDED")),
            entry("FAILED", Set.of("CLOSED")),
            entry("DELIVERING", Set.of("REPORTED", "SUSPENDED")),
            entry("REPORTED", Set.of("CLOSED", "DELIVERING")),
            entry("CLOSED", Set.of()),
            entry("WITHDRAWN", Set.of()));

    /** The ways that facts of the money lead. */
    private static final Set<String> MONEY = Set.of("FUNDING-SUCCEEDED", "FUNDING-FAILED", "SUCCEEDED-DELIVERING");

    /** What is asked of a project. */
    private record Step(Ask ask, ProjectState target) {
    }

    private enum Ask {
        MOVE, FOLLOW, RESUME
    }

    @Property(tries = 3000)
    void goesNoUnknownWay(@ForAll("steps") List<Step> steps) {
        Project project = draft();
        Instant at = START;
        for (Step step : steps) {
            at = at.plusSeconds(60);
            ProjectState before = project.state;
            ProjectState paused = project.suspendedFrom;
            Instant published = project.publishedAt;
            boolean taken = take(project, step, at);
            assertTrue(step.ask != Ask.FOLLOW || !taken || MONEY.contains(paused == null ? before + "-" + project.state
                    : paused + "-" + project.suspendedFrom), before + " followed to " + project.state);
            if (!taken) {
                assertEquals(before, project.state);
                assertEquals(paused, project.suspendedFrom);
                assertEquals(published, project.publishedAt);
            } else if (before == ProjectState.SUSPENDED && project.state == ProjectState.SUSPENDED) {
                assertTrue(allowed(paused, project.suspendedFrom), paused + " became " + project.suspendedFrom + " while suspended");
            } else if (before == ProjectState.SUSPENDED) {
                assertTrue(project.state == paused || project.state == ProjectState.WITHDRAWN, paused + " came back as " + project.state);
            } else {
                assertTrue(allowed(before, project.state), before + " went to " + project.state);
            }
            assertEquals(project.state == ProjectState.SUSPENDED, project.suspendedFrom != null);
            assertTrue(published == null || published.equals(project.publishedAt), "published twice");
            assertTrue(!project.state.isPublic() || project.isPublic(), "hidden in " + project.state);
        }
    }

    @Property(tries = 1000)
    void staysWhereItEnded(@ForAll("steps") List<Step> steps, @ForAll("ends") ProjectState end) {
        Project project = draft();
        project.state = end;
        project.publishedAt = end == ProjectState.CLOSED ? START : null;
        steps.forEach(step -> assertFalse(take(project, step, START.plusSeconds(60))));
        assertEquals(end, project.state);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Ask> asks = Arbitraries.frequency(Tuple.of(6, Ask.MOVE), Tuple.of(3, Ask.FOLLOW),
                Tuple.of(1, Ask.RESUME));
        return Combinators.combine(asks, Arbitraries.of(ProjectState.class)).as(Step::new).list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<ProjectState> ends() {
        return Arbitraries.of(ProjectState.CLOSED, ProjectState.WITHDRAWN, ProjectState.MERGED);
    }

    private static boolean take(Project project, Step step, Instant at) {
        ProjectState target = step.ask == Ask.RESUME && project.suspendedFrom != null ? project.suspendedFrom : step.target;
        if (step.ask == Ask.FOLLOW) {
            return project.follow(target, at);
        }
        try {
            project.requireMayMoveTo(target);
        } catch (DomainException refused) {
            assertEquals("illegal-transition", refused.error().code());
            return false;
        }
        assertNotEquals(project.state, target);
        project.moveTo(target, at);
        return true;
    }

    private static boolean allowed(ProjectState from, ProjectState to) {
        return WAYS.get(from.name()).contains(to.name()) || from == ProjectState.DRAFT && to == ProjectState.FUNDING && from.mayMoveTo(to);
    }

    private static Project draft() {
        Project project = new Project();
        project.id = UUID.randomUUID();
        project.cityId = "isfahan";
        project.state = ProjectState.DRAFT;
        project.currency = "IRR";
        return project;
    }
}
