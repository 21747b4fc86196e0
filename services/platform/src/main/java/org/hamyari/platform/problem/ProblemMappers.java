package org.hamyari.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hamyari.platform.sql.DatabaseAway;
import org.hamyari.platform.sql.SqlFailure;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every exception that reaches the edge becomes a problem document; what we did not foresee is logged once and told as 500. A caller who
 * hears 503 because the database is away repeats with the same key: whether a commit arrived, only the stored answer tells.
 */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 5;

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response domain(DomainException refused, @Context HttpHeaders request) {
        return problems.response(refused.error(), request);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException refused, @Context HttpHeaders request) {
        return problems.response(new DomainError.Unauthenticated(), request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, @Context HttpHeaders request) {
        return problems.response(new DomainError.Forbidden("not-allowed"), request);
    }

    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException overtaken, @Context HttpHeaders request) {
        return problems.response(new DomainError.Conflict("overtaken"), request);
    }

    @ServerExceptionMapper
    public Response database(SqlFailure failure, @Context HttpHeaders request) {
        if (failure.isLockTimeout()) {
            return problems.response(new DomainError.Busy("busy", 1), request);
        }
        return unforeseen(failure, request);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException thrown, @Context HttpHeaders request, @Context UriInfo uri) {
        DomainError error = switch (thrown.getResponse().getStatus()) {
            case 400 -> InputMappers.errorOf(thrown);
            case 401 -> new DomainError.Unauthenticated();
            case 403 -> new DomainError.Forbidden("not-allowed");
            case 404 -> InputMappers.unreadableParameter(thrown, uri).orElse(new DomainError.NotFound("path"));
            case 412 -> new DomainError.PreconditionFailed();
            case 428 -> new DomainError.PreconditionRequired();
            case 405, 406, 415, 414, 431 -> new FrameworkError(thrown.getResponse().getStatus());
            case 413 -> new DomainError.TooLarge(0);
            default -> null;
        };
        return error == null ? unforeseen(thrown, request) : problems.response(error, request);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable unforeseen, @Context HttpHeaders request) {
        for (Throwable cause = unforeseen; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refused) {
                return problems.response(refused.error(), request);
            }
        }
        if (DatabaseAway.causes(unforeseen)) {
            LOG.warnf("not now, for want of a database: %s", unforeseen);
            return problems.response(new DomainError.Busy("busy", RETRY_SECONDS), request);
        }
        LOG.error("unforeseen failure", unforeseen);
        return problems.response(new FrameworkError(500), request);
    }
}
