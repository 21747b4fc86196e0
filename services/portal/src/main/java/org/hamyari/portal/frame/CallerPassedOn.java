package org.hamyari.portal.frame;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Each question to a service carries the token of the person on whose behalf it is asked, and the language of the page. */
@Provider
public class CallerPassedOn implements ClientRequestFilter {

    private final Visitor visitor;
    private final Frame frame;

    CallerPassedOn(Visitor visitor, Frame frame) {
        this.visitor = visitor;
        this.frame = frame;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        visitor.token().ifPresent(token -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, frame.language().tag());
    }
}
