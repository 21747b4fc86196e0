package org.hamyari.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Puts the headers and bytes of {@link Answer} on successful answers. What a person may see is not cached unless it says so. */
@Provider
public class AnswerFilter implements ContainerResponseFilter {

    private final Answer answer;

    AnswerFilter(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (response.getStatus() < 400) {
            answer.headers().forEach(headers::putSingle);
            if (answer.bytes() != null) {
                response.setEntity(answer.bytes(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
            }
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
