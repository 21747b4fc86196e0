package org.hamyari.portal.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.ReviewDto;
import org.hamyari.portal.desk.Decision;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.frame.Words;

/** The second signature under a decision on a large project, with a one-time code. */
@Path("/{language: fa|en}/{cityId}/desk/review/{projectId}/confirmation")
@Authenticated
@RunOnVirtualThread
public class ConfirmationPages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "review")
    static class Templates {

        static native TemplateInstance confirmation(Page page, ReviewView view, Decision decision, String key, boolean codeMissing);
    }

    private final Frame frame;
    private final ReviewDesk desk;
    private final ReviewViews views;
    private final SecondFactor secondFactor;
    private final Kept kept;

    ConfirmationPages(Frame frame, ReviewDesk desk, ReviewViews views, SecondFactor secondFactor, Kept kept) {
        this.frame = frame;
        this.desk = desk;
        this.views = views;
        this.secondFactor = secondFactor;
        this.kept = kept;
    }

    @GET
    public Response show(@PathParam("projectId") UUID id) {
        Optional<Response> code = secondFactor.wanted();
        return code.orElseGet(() -> kept.shown(page(id, Decision.kept(kept.typed()), UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    public Response confirm(@PathParam("projectId") UUID id, @FormParam("decision") String choice, @FormParam("reason") String reason,
            @FormParam("key") String key) {
        return kept.send(() -> {
            Decision decision = Decision.of(choice, reason, frame.deskPage(""));
            if (decision.bad()) {
                return Response.status(UNPROCESSABLE).entity(page(id, decision, key)).build();
            }
            desk.confirm(frame.city().id(), id, decision, key);
            return Response.seeOther(URI.create(frame.at("desk/review/" + id))).build();
        }, "decision", choice, "reason", reason);
    }

    private TemplateInstance page(UUID id, Decision decision, String key) {
        ReviewDto review = desk.review(frame.city().id(), id);
        Page page = frame.deskPage(Words.plain(review.title(), frame.language()), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")),
                new Crumb(frame.texts().get("review_title"), frame.at("desk/review")));
        return page.show(Templates.confirmation(page, views.of(page, review, Optional.empty()), decision, key, secondFactor.missing()));
    }
}
