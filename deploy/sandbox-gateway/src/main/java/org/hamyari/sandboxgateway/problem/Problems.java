package org.hamyari.sandboxgateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error as application/problem+json (RFC 9457). */
@Singleton
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Map<Integer, String> CODES = Map.of(404, "not-found", 405, "method-not-allowed", 406, "not-acceptable",
            413, "body-too-large", 415, "unsupported-media-type");

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String type, String title, int status, String detail, String code, List<Refusal.FieldError> errors) {
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answer(refusal.status(), refusal.code(), refusal.getMessage(), refusal.errors());
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException error) {
        int status = error.getResponse().getStatus();
        return answer(status, CODES.getOrDefault(status, "bad-request"), title(status), List.of());
    }

    @ServerExceptionMapper
    public Response unforeseen(RuntimeException error) {
        LOG.error("An unforeseen error", error);
        return answer(500, "internal-error", "Something went wrong here.", List.of());
    }

    private static Response answer(int status, String code, String detail, List<Refusal.FieldError> errors) {
        Problem problem = new Problem("https://hamyari.example/sandbox-gateway/problems/" + code,
                title(status), status, detail, code, errors);
        Response.ResponseBuilder response = Response.status(status).type("application/problem+json").entity(problem);
        return (status == 401 ? response.header("WWW-Authenticate", "Bearer") : response).build();
    }

    /** JAX-RS has no constant for 422. */
    private static String title(int status) {
        return status == 422 ? "Unprocessable Content" : Response.Status.fromStatusCode(status).getReasonPhrase();
    }
}
