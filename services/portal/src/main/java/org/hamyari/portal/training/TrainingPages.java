package org.hamyari.portal.training;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hamyari.cities.client.TrainingCatalogueDto;
import org.hamyari.cities.client.TrainingCertificateDto;
import org.hamyari.cities.client.TrainingLessonDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;

/** Courses and lessons, which everybody may read, and certificates, which everybody may verify. */
@Path("/{language: fa|en}/{cityId}/training")
@RunOnVirtualThread
public class TrainingPages {

    private final Frame frame;
    private final Courses courses;
    private final Kept kept;

    TrainingPages(Frame frame, Courses courses, Kept kept) {
        this.frame = frame;
        this.courses = courses;
        this.kept = kept;
    }

    @GET
    public TemplateInstance courses() {
        Page page = frame.page(Section.NONE, frame.texts().get("training_title"));
        TrainingCatalogueDto catalogue = courses.catalogue();
        return page.show(TrainingTemplates.courses(page, courses.tracks(page, catalogue), catalogue.passPercent(), catalogue.waitMinutes()));
    }

    /** The same page, for somebody who wants to see the own progress and has to sign in first. */
    @GET
    @Path("mine")
    @Authenticated
    public Response mine() {
        return Response.seeOther(URI.create(frame.at("training"))).build();
    }

    @GET
    @Path("lessons/{lessonId}")
    public TemplateInstance lesson(@PathParam("lessonId") String id) {
        TrainingLessonDto lesson = courses.lesson(id);
        Page page = frame.page(Section.NONE, Words.plain(lesson.title(), frame.language()), crumb());
        return page.show(TrainingTemplates.lesson(page, lesson, courses.line(page, lesson), UUID.randomUUID().toString()));
    }

    /** Somebody has a code on paper: the form leads to the page of the certificate. */
    @GET
    @Path("certificates")
    public Response verify(@QueryParam("code") String code) {
        String plain = code == null ? "" : code.replaceAll("[^0-9A-Za-z]", "");
        String next = plain.isEmpty() ? "training#verify" : "training/certificates/" + URLEncoder.encode(plain, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(frame.at(next))).build();
    }

    @GET
    @Path("certificates/{code}")
    public TemplateInstance certificate(@PathParam("code") String code) {
        TrainingCertificateDto certificate = courses.certificateOf(frame.city().id(), code);
        Page page = frame.page(Section.NONE, frame.texts().get("training_certificate"), crumb());
        return page.show(TrainingTemplates.certificate(page, certificate, courses.view(page, certificate)));
    }

    @POST
    @Path("certificates/{code}")
    public Response showName(@PathParam("code") String code, @FormParam("show") String show) {
        return kept.send(() -> {
            courses.showName(frame.city().id(), code, "yes".equals(show));
            return Response.seeOther(URI.create(frame.at("training/certificates/" + code))).build();
        });
    }

    private Crumb crumb() {
        return new Crumb(frame.texts().get("training_title"), frame.at("training"));
    }
}
