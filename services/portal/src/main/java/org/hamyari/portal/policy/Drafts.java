package org.hamyari.portal.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.PolicyContentDto;
import org.hamyari.cities.client.PolicyDraftDto;
import org.hamyari.cities.client.PolicyDraftInputDto;
import org.hamyari.cities.client.PolicyDraftsApi;
import org.hamyari.cities.client.PolicyKindDto;
import org.hamyari.cities.client.PolicyStateDto;
import org.hamyari.cities.client.PolicyTemplateDto;
import org.hamyari.cities.client.PolicyWithdrawalDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** The city's drafts, on behalf of the official who writes or publishes them. */
@ApplicationScoped
class Drafts {

    private static final int MOST = 100;

    private final PolicyDraftsApi drafts;
    private final PublishedPolicies published;

    Drafts(@RestClient PolicyDraftsApi drafts, PublishedPolicies published) {
        this.drafts = drafts;
        this.published = published;
    }

    PolicyDraftDto draft(String cityId, UUID id) {
        return Neighbour.ask(() -> drafts.getPolicyDraft(cityId, id));
    }

    PolicyDraftDto begin(String cityId, String kind, String service, String key) {
        PolicyDraftInputDto input = new PolicyDraftInputDto(PolicyKindDto.fromString(kind), service.isEmpty() ? null : service, null);
        return Neighbour.ask(() -> drafts.createPolicyDraft(key, cityId, input));
    }

    void save(String cityId, UUID id, long version, PolicyContentDto content) {
        Neighbour.ask(() -> drafts.updatePolicyDraft(tag(version), cityId, id, content));
    }

    void publish(String cityId, UUID id, long version, String key) {
        Neighbour.ask(() -> drafts.publishPolicy(key, tag(version), cityId, id));
    }

    void withdraw(String cityId, UUID id, String reason, String key) {
        Neighbour.ask(() -> drafts.withdrawPolicy(key, cityId, id, new PolicyWithdrawalDto(reason)));
    }

    PolicyTemplateDto template(PolicyKindDto kind) {
        return published.template(kind);
    }

    DraftList list(Page page, Field kind, Field service, String key) {
        String cityId = page.city().id();
        Map<String, LocalizedTextDto> names = published.services(cityId);
        List<PolicyLine> lines = Neighbour.ask(() -> drafts.listPolicyDrafts(cityId, null, MOST)).items().stream()
                .map(draft -> new PolicyLine(page.at("desk/policies/" + draft.id()), draft.title(), PolicyWords.kind(draft.kind()),
                        PolicyWords.service(names, draft.serviceId()), PolicyWords.tag(draft.state()), PolicyWords.state(draft.state()),
                        draft.updatedAt(), draft.publishedVersion(), draft.changed() && draft.state() != PolicyStateDto.DRAFT))
                .toList();
        return new DraftList(lines, writes(page), published.templates().stream()
                .map(template -> new DraftList.Choice(template.kind().name(), template.name())).toList(),
                names.entrySet().stream().map(name -> new DraftList.Choice(name.getKey(), name.getValue())).toList(), kind, service, key);
    }

    DraftView view(Page page, PolicyDraftDto draft, List<ProblemErrorDto> errors, String refused, Field reason, String key) {
        String address = page.at("desk/policies/" + draft.id());
        boolean admin = page.visitor().holds("city-admin", page.city().id());
        boolean once = draft.publishedVersion() != null;
        List<DraftView.Missing> missing = errors.stream()
                .map(error -> new DraftView.Missing(address + place(error.pointer()), error.detail())).toList();
        return new DraftView(draft, address, PolicyWords.kind(draft.kind()),
                PolicyWords.service(published.services(page.city().id()), draft.serviceId()), PolicyWords.tag(draft.state()),
                PolicyWords.state(draft.state()), PolicyWords.sections(published.template(draft.kind()), draft.content(), address),
                PolicyWords.indicators(page, draft.content()), writes(page),
                admin && (draft.changed() || draft.state() == PolicyStateDto.WITHDRAWN), admin && draft.state() == PolicyStateDto.PUBLISHED,
                once ? page.at("policies/" + draft.id()) : null, missing, refused, reason, key);
    }

    /** The page of the part that a pointer leads into. */
    private static String place(String pointer) {
        String[] steps = pointer.replaceFirst("^#/", "").split("/");
        return steps.length > 1 ? "/" + steps[0] + "/" + steps[1] : steps[0].equals("title") || steps[0].equals("link") ? "/title/of"
                : "/" + steps[0] + "/new";
    }

    static boolean writes(Page page) {
        return page.visitor().roles(page.city().id()).stream().anyMatch(PolicyPages.WRITERS::contains);
    }

    static String title(Page page, PolicyDraftDto draft) {
        return Words.plain(draft.content().title(), page.language());
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
