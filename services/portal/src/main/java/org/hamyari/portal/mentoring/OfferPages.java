package org.hamyari.portal.mentoring;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.AdoptedTemplateDto;
import org.hamyari.cities.client.AdoptionInputDto;
import org.hamyari.cities.client.PolicyKindDto;
import org.hamyari.cities.client.ServiceCategoriesApi;
import org.hamyari.cities.client.TemplateDto;
import org.hamyari.cities.client.TemplatesApi;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** A template of a city: what it says, and taking a copy of it. */
@Path("/{language: fa|en}/{cityId}/desk/mentoring/offers")
@Authenticated
@RunOnVirtualThread
public class OfferPages {

    @CheckedTemplate(basePath = "mentoring")
    static class Templates {

        static native TemplateInstance offer(Page page, OfferView view, Form form);
    }

    private final Frame frame;
    private final TemplatesApi templates;
    private final ServiceCategoriesApi services;
    private final Sending sending;
    private final Kept kept;

    OfferPages(Frame frame, @RestClient TemplatesApi templates, @RestClient ServiceCategoriesApi services, Sending sending, Kept kept) {
        this.frame = frame;
        this.templates = templates;
        this.services = services;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    @Path("{sourceId}/{templateId}")
    public Response show(@PathParam("sourceId") String source, @PathParam("templateId") UUID id) {
        return kept.shown(shown(source, id, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    @Path("{sourceId}/{templateId}")
    public Response adopt(@PathParam("sourceId") String source, @PathParam("templateId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        String service = form.value("service");
        return sending.send(form, () -> {
            AdoptedTemplateDto copy = Neighbour.ask(() -> templates.adoptTemplate(form.value("key"), frame.city().id(),
                    new AdoptionInputDto(source, id, service.isBlank() ? null : service)));
            return frame.at("desk/mentoring?adopted=" + copy.id()) + "#copies";
        }, pointer -> pointer.equals("serviceId") ? "service" : null, refused -> shown(source, id, refused));
    }

    private TemplateInstance shown(String source, UUID id, Form form) {
        TemplateDto template = Neighbour.ask(() -> templates.getTemplate(source, id));
        Page page = frame.deskPage(Words.plain(template.title(), frame.language()),
                new Crumb(frame.texts().get("frame_queue"), frame.at("desk")),
                new Crumb(frame.texts().get("mentoring_title"), frame.at("desk/mentoring")));
        return page.show(Templates.offer(page, view(page, template), form));
    }

    private OfferView view(Page page, TemplateDto template) {
        String own = page.city().id();
        boolean perService = template.policy() != null && template.policy().kind() == PolicyKindDto.DELEGATION_GUIDELINE;
        boolean adoptable = page.visitor().holds("city-admin", own) && !template.cityId().equals(own) && template.withdrawnAt() == null;
        List<OfferView.Choice> choices = perService && adoptable ? Neighbour.ask(() -> services.listServiceCategories(own, null)).items().stream()
                .map(service -> new OfferView.Choice(service.id(), service.name())).toList() : List.of();
        String city = frame.otherCity(template.cityId()).map(other -> Words.plain(other.name(), page.language())).orElse(template.cityId());
        String original = template.policy() == null ? null
                : "/" + page.language().tag() + "/" + template.cityId() + "/policies/" + template.policy().policyId();
        return new OfferView(template, city, MentoringViews.kind(template.kind()),
                SharedFacts.of(page, template.fundRule(), template.process(), template.policy()), original,
                page.at("desk/mentoring/offers/" + template.cityId() + "/" + template.id()), adoptable, perService, choices,
                UUID.randomUUID().toString());
    }
}
