package org.hamyari.platform.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends a repeated request with the answer of the first. */
public class ReplayedAnswer extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;
    private final transient byte[] body;

    ReplayedAnswer(int status, Map<String, String> headers, byte[] body) {
        super("replayed", null, false, false);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).header("Idempotency-Replayed", "true");
        headers.forEach(response::header);
        return body.length == 0 ? response.build() : response.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    /** Sends the stored answer. */
    static class Mapper {
        @ServerExceptionMapper
        Response replay(ReplayedAnswer answer) {
            return answer.toResponse();
        }
    }
}
