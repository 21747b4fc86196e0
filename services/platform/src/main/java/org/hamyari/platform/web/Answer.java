package org.hamyari.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Headers of the answer under way. A resource returns a typed body; what the body cannot say goes through here and is set by
 * {@link AnswerFilter}. Kept with an idempotent answer and repeated with it.
 */
@RequestScoped
public class Answer {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body;

    /** The version of the record as a strong entity tag. */
    public void version(long version) {
        headers.put(HttpHeaders.ETAG, "\"" + version + "\"");
    }

    /** The version, or an end with 304 where the caller already has it. */
    public void versionUnlessKnown(long version, String ifNoneMatch) {
        version(version);
        if (ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains("\"" + version + "\""))) {
            throw new NotModified(Map.copyOf(headers));
        }
    }

    /** Where the created thing stands, as a path from the root of the server. */
    public void location(String path) {
        headers.put(HttpHeaders.LOCATION, URI.create(path).toString());
    }

    /** The following page of the list at this address (which may have a query), or nothing where this was the last. */
    public void next(String address, String cursor) {
        if (cursor != null) {
            headers.put(HttpHeaders.LINK, "<" + address + (address.contains("?") ? '&' : '?') + "cursor=" + cursor + ">; rel=\"next\"");
        }
    }

    /** How long the answer may be kept, e.g. {@code public, max-age=5}. */
    public void cache(String directive) {
        headers.put(HttpHeaders.CACHE_CONTROL, directive);
    }

    /** A download's name; whatever opens it may run nothing in it. */
    public void attachment(String fileName) {
        contained("attachment", fileName);
    }

    /** The name of what a page shows, a picture: the same bounds hold where it is opened by itself. */
    public void inline(String fileName) {
        contained("inline", fileName);
    }

    private void contained(String disposition, String fileName) {
        headers.put(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + fileName + "\"");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** The very bytes to send instead of what the resource returns, so that a repeated answer is equal to the byte. */
    public void bytes(byte[] stored) {
        this.body = stored;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    byte[] bytes() {
        return body;
    }

    /** Ends a conditional request whose caller has the current version. */
    static final class NotModified extends RuntimeException {

        private final transient Map<String, String> headers;

        NotModified(Map<String, String> headers) {
            super("not modified", null, false, false);
            this.headers = headers;
        }

        /** Sends 304. */
        static class Mapper {
            @ServerExceptionMapper
            Response notModified(NotModified known) {
                Response.ResponseBuilder response = Response.notModified();
                known.headers.forEach(response::header);
                return response.build();
            }
        }
    }
}
