package org.hamyari.platform.kernel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.security.Access;
import org.jboss.resteasy.reactive.ResponseStatus;

/** An operation of each kind, shaped as the generator shapes them. */
@Path("/")
public interface NotesApi {

    @POST
    @Path("/api/kernel/v1/cities/{cityId}/notes")
    @Consumes("application/json")
    @Produces("application/json")
    @ResponseStatus(201)
    @Access(kind = Access.Kind.ROLES, roles = {"moderator", "platform-admin"}, scope = "notes:write", capability = "CAMPAIGNS",
            operation = "createNote")
    NoteDto createNote(@PathParam("cityId") String cityId, @HeaderParam("Idempotency-Key") @NotNull String idempotencyKey,
            @Valid @NotNull NoteDto body);

    @GET
    @Path("/api/kernel/v1/cities/{cityId}/notes")
    @Produces("application/json")
    @Access(kind = Access.Kind.PUBLIC, operation = "listNotes")
    List<NoteDto> listNotes(@PathParam("cityId") String cityId, @QueryParam("limit") @Max(100) Integer limit, @QueryParam("writer") UUID writer);

    @GET
    @Path("/api/kernel/v1/cities/{cityId}/notes/{noteId}")
    @Produces("application/json")
    @Access(kind = Access.Kind.PUBLIC, operation = "getNote")
    NoteDto getNote(@PathParam("cityId") String cityId, @PathParam("noteId") UUID noteId, @QueryParam("on") LocalDate on);

    @POST
    @Path("/api/kernel/v1/cities/{cityId}/approvals")
    @Produces("application/json")
    @Access(kind = Access.Kind.ROLES, roles = "moderator", stepUp = true, operation = "approve")
    NoteDto approve(@PathParam("cityId") String cityId);

    @GET
    @Path("/api/kernel/v1/open-door")
    @Produces("application/json")
    NoteDto nobodySaidWho();

    /** What the tests send. */
    record NoteDto(@NotNull @Size(min = 1, max = 20) String text, @Valid MoneyDto price, @Valid LocalizedTextDto title) {

        NoteDto(String text, MoneyDto price) {
            this(text, price, null);
        }
    }
}
