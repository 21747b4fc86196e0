package org.hamyari.portal.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.OwnerIdentitiesApi;
import org.hamyari.catalogue.client.OwnerIdentityDto;
import org.hamyari.catalogue.client.OwnerIdentityInputDto;
import org.hamyari.catalogue.client.OwnerKindDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Projects;

/** Where an owner says who answers for the project, sees whether it was verified, and has it erased. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/identity")
@Authenticated
@RunOnVirtualThread
public class IdentityPages {

    private static final int UNPROCESSABLE = 422;
    private static final String RIAL = "IRR";

    @CheckedTemplate(basePath = "review")
    static class Templates {

        static native TemplateInstance identity(Page page, Form form, String state, String note, boolean given, boolean inRials, String hub);
    }

    private final Frame frame;
    private final OwnerIdentitiesApi owners;
    private final Projects projects;
    private final Sending sending;
    private final Kept kept;

    IdentityPages(Frame frame, @RestClient OwnerIdentitiesApi owners, Projects projects, Sending sending, Kept kept) {
        this.frame = frame;
        this.owners = owners;
        this.projects = projects;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show(@PathParam("projectId") UUID id) {
        Optional<OwnerIdentityDto> known = known(id);
        Map<String, String> values = new LinkedHashMap<>();
        known.filter(identity -> identity.number() != null).ifPresent(identity -> {
            values.put("kind", identity.kind().toString());
            values.put("name", identity.name());
            values.put("number", identity.number());
            values.put("account", identity.account());
        });
        return kept.shown(page(id, Form.of(values), known));
    }

    /** Where a form whose session had ended is opened anew. */
    @GET
    @Path("erasure")
    public Response again(@PathParam("projectId") UUID id) {
        return show(id);
    }

    @POST
    @PermitAll
    public Response give(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        for (String name : new String[] {"kind", "name", "number", "account"}) {
            form = form.value(name).isBlank() ? form.refused(name, frame.texts().get("review_field_error")) : form;
        }
        Form read = form;
        if (read.bad()) {
            return Response.status(UNPROCESSABLE).entity(page(id, read, known(id))).build();
        }
        return send(id, read, () -> owners.giveOwnerIdentity(frame.city().id(), id, new OwnerIdentityInputDto(
                OwnerKindDto.fromString(read.value("kind")), read.value("name"), read.value("number"), read.value("account"))));
    }

    @POST
    @PermitAll
    @Path("erasure")
    public Response erase(@PathParam("projectId") UUID id) {
        return send(id, Form.empty(), () -> owners.eraseOwnerIdentity(frame.city().id(), id));
    }

    private Response send(UUID id, Form form, Runnable asked) {
        return sending.send(form, () -> {
            Neighbour.ask(() -> {
                asked.run();
                return true;
            });
            return frame.at("projects/" + id + "/manage/identity");
        }, ReviewForms::fieldOf, refused -> page(id, refused, known(id)));
    }

    private Optional<OwnerIdentityDto> known(UUID id) {
        return Neighbour.ifKnown("catalogue", () -> owners.getOwnerIdentity(frame.city().id(), id));
    }

    private TemplateInstance page(UUID id, Form form, Optional<OwnerIdentityDto> known) {
        ProjectDto project = projects.project(frame.city().id(), id);
        String hub = frame.at("projects/" + id + "/manage");
        Page page = frame.page(Section.PROJECTS, frame.texts().get("review_identity"),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + id)),
                new Crumb(frame.texts().get("project_manage"), hub));
        boolean given = known.filter(identity -> identity.number() != null).isPresent();
        String state = !given ? "review_identity_missing" : known.filter(identity -> identity.outcome() != null)
                .map(identity -> ReviewViews.key("review_identity_", identity.outcome())).orElse("review_identity_waits");
        return page.show(Templates.identity(page, form, state, known.map(OwnerIdentityDto::note).orElse(null), given,
                frame.city().currency().equals(RIAL), hub));
    }
}
