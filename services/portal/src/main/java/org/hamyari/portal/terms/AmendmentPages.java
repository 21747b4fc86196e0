package org.hamyari.portal.terms;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.client.AmendmentDto;
import org.hamyari.catalogue.client.AmendmentInputDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.Projects;

/** Where an official asks for another last day of a campaign to which nobody has pledged. */
@Path("/{language: fa|en}/{cityId}/desk/amendments")
@Authenticated
@RunOnVirtualThread
public class AmendmentPages {

    @CheckedTemplate(basePath = "terms")
    static class Templates {

        static native TemplateInstance amendments(Page page, ProjectDto project, List<Asked> amendments, boolean begins, Form form,
                String key);
    }

    /** An amendment and what became of it. */
    public record Asked(AmendmentDto amendment, String outcome) {
    }

    private final Frame frame;
    private final Projects projects;
    private final Terms terms;
    private final Sending sending;
    private final Kept kept;
    private final Clock clock;

    AmendmentPages(Frame frame, Projects projects, Terms terms, Sending sending, Kept kept, Clock clock) {
        this.frame = frame;
        this.projects = projects;
        this.terms = terms;
        this.sending = sending;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @Path("{projectId}")
    public Response show(@PathParam("projectId") UUID id) {
        return kept.shown(shown(id, Form.of(kept.typed())));
    }

    @POST
    @Path("{projectId}")
    @PermitAll
    public Response propose(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return sending.send(form, () -> {
            terms.amend(form.value("key"), frame.city().id(), id, new AmendmentInputDto(null, firstMoment(form.value("opensAt")),
                    lastMoment(form), new LocalizedTextDto(orNull(form.value("reasonFa")), orNull(form.value("reasonEn")))));
            return frame.at("desk/amendments/" + id);
        }, pointer -> pointer.startsWith("reason") ? "reasonFa" : pointer, again -> shown(id, again));
    }

    /** The end of a day in the city. It may be left out where the first day is to change. */
    private Instant lastMoment(Form form) {
        boolean stays = form.value("closesAt").isBlank() && !form.value("opensAt").isBlank();
        return stays ? null : moment(form.value("closesAt"), LocalTime.of(23, 59, 59));
    }

    private Instant firstMoment(String day) {
        return day.isBlank() ? null : moment(day, LocalTime.MIDNIGHT);
    }

    /** What is no day is long past, and refused as such. */
    private Instant moment(String day, LocalTime time) {
        try {
            return LocalDate.parse(TypedAmount.latinDigits(day)).atTime(time).atZone(frame.city().zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static String orNull(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private TemplateInstance shown(UUID id, Form form) {
        Page page = frame.deskPage(frame.texts().get("terms_amend"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        ProjectDto project = projects.project(page.city().id(), id);
        List<Asked> asked = terms.amendments(page.city().id(), id).stream().map(amendment -> new Asked(amendment, page.texts().get(
                switch (amendment.state()) {
                    case ACCEPTED -> "terms_amend_accepted";
                    case REFUSED -> "terms_amend_refused";
                    case PROPOSED, UNRECOGNIZED -> "terms_amend_waiting";
                }))).toList();
        boolean begins = project.terms() != null && project.terms().opensAt().isAfter(clock.instant()) || !form.value("opensAt").isBlank();
        return page.show(Templates.amendments(page, project, asked, begins, form, UUID.randomUUID().toString()));
    }
}
