package org.hamyari.cities.mentoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.AdoptedTemplateDto;
import org.hamyari.cities.api.AdoptedTemplatePageDto;
import org.hamyari.cities.api.AdoptionInputDto;
import org.hamyari.cities.api.PilotReasonDto;
import org.hamyari.cities.api.TemplateAdoptionPageDto;
import org.hamyari.cities.api.TemplateDto;
import org.hamyari.cities.api.TemplateInputDto;
import org.hamyari.cities.api.TemplateKindDto;
import org.hamyari.cities.api.TemplatePageDto;
import org.hamyari.cities.api.TemplatesApi;
import org.hamyari.cities.mentoring.TemplateRepository.Template;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class TemplateResource implements TemplatesApi {

    private static final String ROOT = "/api/cities/v1";

    private final Templates templates;
    private final Adoptions adoptions;
    private final Idempotency idempotency;
    private final Answer answer;
    private final Caller caller;

    TemplateResource(Templates templates, Adoptions adoptions, Idempotency idempotency, Answer answer, Caller caller) {
        this.templates = templates;
        this.adoptions = adoptions;
        this.idempotency = idempotency;
        this.answer = answer;
        this.caller = caller;
    }

    @Override
    public TemplatePageDto searchTemplates(TemplateKindDto kind, String cursor, Integer limit) {
        TemplatePageDto page = templates.search(Optional.ofNullable(kind), cursor, limit);
        answer.next(ROOT + "/templates?limit=" + limit + (kind == null ? "" : "&kind=" + kind), page.page().next());
        return page;
    }

    @Override
    public TemplatePageDto listTemplates(String cityId, String cursor, Integer limit) {
        TemplatePageDto page = templates.list(cityId, cursor, limit);
        answer.next(path(cityId) + "?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public TemplateDto getTemplate(String cityId, UUID templateId) {
        return versioned(templates.get(cityId, templateId));
    }

    @Override
    public TemplateDto shareTemplate(String idempotencyKey, String cityId, TemplateInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            TemplateDto template = templates.share(cityId, body);
            answer.location(path(cityId) + "/" + template.id());
            return versioned(template);
        });
    }

    @Override
    public TemplateDto reviseTemplate(String ifMatch, String cityId, UUID templateId, TemplateInputDto body) {
        return versioned(templates.revise(cityId, templateId, ifMatch, body));
    }

    @Override
    public TemplateDto withdrawTemplate(String idempotencyKey, String cityId, UUID templateId, PilotReasonDto body) {
        return idempotency.once(idempotencyKey, body, () -> versioned(templates.withdraw(cityId, templateId)));
    }

    @Override
    public TemplateAdoptionPageDto listTemplateAdoptions(String cityId, UUID templateId, String cursor, Integer limit) {
        TemplateAdoptionPageDto page = templates.adoptions(cityId, templateId, cursor, limit);
        answer.next(path(cityId) + "/" + templateId + "/adoptions?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public AdoptedTemplatePageDto listAdoptedTemplates(String cityId, String cursor, Integer limit) {
        AdoptedTemplatePageDto page = adoptions.list(cityId, !caller.rolesIn(cityId).isEmpty(), cursor, limit);
        answer.next(ROOT + "/cities/" + cityId + "/adopted-templates?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public AdoptedTemplateDto adoptTemplate(String idempotencyKey, String cityId, AdoptionInputDto body) {
        Template template = adoptions.wanted(cityId, body);
        return idempotency.once(idempotencyKey, body, () -> adoptions.adopt(cityId, template, body.serviceId()));
    }

    private TemplateDto versioned(TemplateDto template) {
        answer.version(template.version());
        return template;
    }

    private static String path(String cityId) {
        return ROOT + "/cities/" + cityId + "/templates";
    }
}
