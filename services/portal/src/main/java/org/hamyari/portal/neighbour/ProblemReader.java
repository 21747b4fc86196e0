package org.hamyari.portal.neighbour;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.hamyari.portal.api.ProblemDto;

/** Turns an answer of 400 and above into what a page can say; 429 and 5xx mean that the service is away. */
@Provider
public class ProblemReader implements ResponseExceptionMapper<RuntimeException> {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            return new NeighbourAway("Answered with " + status, null);
        }
        return new NeighbourRefused(status, problem(response));
    }

    private static ProblemDto problem(Response response) {
        String type = response.getHeaderString("Content-Type");
        if (type == null || !type.contains("json")) {
            return null;
        }
        try {
            return response.readEntity(ProblemDto.class);
        } catch (ProcessingException notAProblemDocument) {
            return null;
        }
    }
}
