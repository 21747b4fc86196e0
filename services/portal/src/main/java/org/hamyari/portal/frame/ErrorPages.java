package org.hamyari.portal.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.text.Texts;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What somebody sees in place of a page: what happened, that nothing is lost, and where to go on. In the language of the address. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final String SESSION_COOKIE = "q_session";

    @CheckedTemplate(basePath = "frame")
    static class Templates {

        static native TemplateInstance error(Page page, String headline, String text, String trace, boolean again);
    }

    private final Frame frame;
    private final Request request;

    ErrorPages(Frame frame, Request request) {
        this.frame = frame;
        this.request = request;
    }

    /** The form came from another site. */
    Response foreignForm() {
        return page(403, "frame_foreign_form", "frame_foreign_form_text", "");
    }

    @ServerExceptionMapper(NotFoundException.class)
    public Response notFound() {
        return page(404, "frame_not_found", "frame_not_found_text", "");
    }

    /** Everything else the framework refuses keeps its status. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return status < 400 ? refused.getResponse() : page(status, "frame_not_done", "frame_not_found_text", "");
    }

    /** A session that cannot be read any more (a key has changed) is dropped and the page opened anew; a failed sign-in says so. */
    @ServerExceptionMapper
    public Response signInFailed(AuthenticationFailedException failed, HttpHeaders headers, UriInfo uri) {
        List<NewCookie> dropped = headers.getCookies().keySet().stream()
                .filter(name -> name.startsWith(SESSION_COOKIE))
                .map(name -> new NewCookie.Builder(name).path("/").maxAge(0).build())
                .toList();
        if (dropped.isEmpty()) {
            return page(401, "frame_sign_in_failed", "frame_sign_in_failed_text", "");
        }
        return Response.seeOther(uri.getRequestUri()).cookie(dropped.toArray(NewCookie[]::new)).build();
    }

    @ServerExceptionMapper
    public Response away(NeighbourAway away) {
        LOG.warnf("A page could not be shown: %s", away.getMessage());
        return page(503, "frame_away", "frame_away_text", "");
    }

    @ServerExceptionMapper
    public Response refused(NeighbourRefused refused) {
        return switch (refused.status()) {
            case 404 -> notFound();
            case 401, 403 -> said(403, "frame_refused", refused);
            default -> said(refused.status(), "frame_not_done", refused);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException unexpected) {
        String trace = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "A page failed, trace %s", trace);
        return page(500, "frame_failed", "frame_failed_text", trace);
    }

    private Response said(int status, String headline, NeighbourRefused refused) {
        Texts texts = frame.texts();
        String text = refused.detail().isEmpty() ? texts.get("frame_refused_text") : refused.detail();
        return answer(status, texts.get(headline), text, refused.traceId());
    }

    private Response page(int status, String headline, String text, String trace) {
        Texts texts = frame.texts();
        return answer(status, texts.get(headline), texts.get(text), trace);
    }

    private Response answer(int status, String headline, String text, String trace) {
        Page page = frame.errorPage(headline);
        boolean again = status >= 500 && request.getMethod().equals("GET");
        String markup = page.show(Templates.error(page, headline, text, trace, again)).render();
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).entity(markup).build();
    }
}
