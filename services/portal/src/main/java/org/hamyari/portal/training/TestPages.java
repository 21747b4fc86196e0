package org.hamyari.portal.training;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.cities.client.AttemptStateDto;
import org.hamyari.cities.client.TrainingAttemptDto;
import org.hamyari.cities.client.TrainingLessonDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;

/** The test of a lesson: one form, handed in once, then the result with the explanations. */
@Path("/{language: fa|en}/{cityId}/training")
@Authenticated
@RunOnVirtualThread
public class TestPages {

    private static final int UNPROCESSABLE = 422;
    private static final String PREFIX = "q-";

    private final Frame frame;
    private final Tests tests;
    private final Courses courses;
    private final Kept kept;

    TestPages(Frame frame, Tests tests, Courses courses, Kept kept) {
        this.frame = frame;
        this.tests = tests;
        this.courses = courses;
        this.kept = kept;
    }

    @POST
    @PermitAll
    @Path("lessons/{lessonId}")
    public Response start(@PathParam("lessonId") String lessonId, @FormParam("key") String key) {
        return kept.send(() -> Response.seeOther(URI.create(
                frame.at("training/attempts/" + tests.start(frame.city().id(), lessonId, key).id()))).build());
    }

    /** For somebody who is not signed in yet: the lesson opens again after signing in. */
    @GET
    @Path("lessons/{lessonId}/test")
    public Response signedIn(@PathParam("lessonId") String lessonId) {
        return Response.seeOther(URI.create(frame.at("training/lessons/" + lessonId))).build();
    }

    @GET
    @Path("attempts/{attemptId}")
    public Response attempt(@PathParam("attemptId") UUID id) {
        TrainingAttemptDto attempt = tests.attempt(frame.city().id(), id);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        kept.typed().forEach((name, values) -> typed.put(name.replaceFirst("^" + PREFIX, ""), Arrays.asList(values.split(" "))));
        return attempt.state() == AttemptStateDto.OPEN ? kept.shown(form(attempt, typed, false, UUID.randomUUID().toString()))
                : Response.ok(result(attempt)).build();
    }

    @POST
    @PermitAll
    @Path("attempts/{attemptId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handIn(@PathParam("attemptId") UUID id, MultivaluedMap<String, String> form) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                chosen.put(name.substring(PREFIX.length()), values);
            }
        });
        String[] fields = chosen.entrySet().stream()
                .flatMap(answer -> Stream.of(PREFIX + answer.getKey(), String.join(" ", answer.getValue()))).toArray(String[]::new);
        return kept.send(() -> handedIn(id, chosen, form.getFirst("key")), fields);
    }

    private Response handedIn(UUID id, Map<String, List<String>> chosen, String key) {
        TrainingAttemptDto attempt = tests.attempt(frame.city().id(), id);
        boolean whole = attempt.questions().stream().allMatch(question -> chosen.containsKey(question.id()));
        if (attempt.state() == AttemptStateDto.OPEN && !whole) {
            return Response.status(UNPROCESSABLE).entity(form(attempt, chosen, true, key)).build();
        }
        if (attempt.state() == AttemptStateDto.OPEN) {
            tests.handIn(frame.city().id(), id, chosen, key);
        }
        return Response.seeOther(URI.create(frame.at("training/attempts/" + id))).build();
    }

    private Object form(TrainingAttemptDto attempt, Map<String, List<String>> chosen, boolean looked, String key) {
        TrainingLessonDto lesson = courses.lesson(attempt.lessonId());
        String title = Words.plain(lesson.title(), frame.language());
        Page page = page(frame.texts().get("training_test_of", title), lesson);
        return page.show(TrainingTemplates.test(page, tests.view(page, attempt, title, chosen, looked, key)));
    }

    private Object result(TrainingAttemptDto attempt) {
        TrainingLessonDto lesson = courses.lesson(attempt.lessonId());
        Page page = page(frame.texts().get("training_result"), lesson);
        return page.show(TrainingTemplates.result(page, attempt, new ResultView(page.at("training/lessons/" + lesson.id()),
                attempt.state() == AttemptStateDto.PASSED, attempt.state() == AttemptStateDto.EXPIRED,
                courses.certificate(page, lesson.id()).orElse(null))));
    }

    private Page page(String title, TrainingLessonDto lesson) {
        return frame.page(Section.NONE, title, new Crumb(frame.texts().get("training_title"), frame.at("training")),
                new Crumb(Words.plain(lesson.title(), frame.language()), frame.at("training/lessons/" + lesson.id())));
    }
}
