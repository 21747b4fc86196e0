package org.hamyari.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Where the created thing stands, as a path from the root of the server. */
    public void location(String path) {
        headers.put(HttpHeaders.LOCATION, URI.create(path).toString());
    }

    /** The following page. */
    public void next(String path) {
        headers.put(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
    }

    /** How long the answer may be kept, e.g. {@code public, max-age=5}. */
    public void cache(String directive) {
        headers.put(HttpHeaders.CACHE_CONTROL, directive);
    }

    /** A download's name. */
    public void attachment(String fileName) {
        headers.put(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
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
}
