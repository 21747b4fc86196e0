package org.hamyari.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Access;

/**
 * Serves the very specification the service is generated from, and the shared parts beside it. The path stands on the method, as in
 * generated interfaces: a class with a longer path of its own would hide this one.
 */
@Path("/")
public class SpecResource {

    private final String ownName;

    SpecResource(@ConfigProperty(name = "hamyari.service") String ownName) {
        this.ownName = ownName;
    }

    @GET
    @Path("/api/{service}/v1/{file: [a-z]+}.yaml")
    @Produces("application/yaml")
    @Access(kind = Access.Kind.PUBLIC, operation = "getSpecification")
    public InputStream specification(@PathParam("service") String service, @PathParam("file") String file) {
        boolean ours = service.equals(ownName) && (file.equals(ownName) || file.equals("common"));
        InputStream specification = ours
                ? Thread.currentThread().getContextClassLoader().getResourceAsStream("api-specs/" + file + ".yaml")
                : null;
        if (specification == null) {
            throw new DomainException(new DomainError.NotFound("path"));
        }
        return specification;
    }
}
