package org.hamyari.portal.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.PoliciesApi;
import org.hamyari.cities.client.PolicyDto;
import org.hamyari.cities.client.PolicyKindDto;
import org.hamyari.cities.client.PolicyTemplateDto;
import org.hamyari.cities.client.ServiceCategoriesApi;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** What a city has published, as its pages show it. */
@ApplicationScoped
class PublishedPolicies {

    private static final int MOST = 100;

    private final PoliciesApi policies;
    private final ServiceCategoriesApi services;

    PublishedPolicies(@RestClient PoliciesApi policies, @RestClient ServiceCategoriesApi services) {
        this.policies = policies;
        this.services = services;
    }

    List<PolicyLine> list(Page page) {
        String cityId = page.city().id();
        Map<String, LocalizedTextDto> names = services(cityId);
        return Neighbour.ask(() -> policies.listPolicies(cityId, null, null, MOST)).items().stream()
                .map(policy -> new PolicyLine(page.at("policies/" + policy.id()), policy.title(), PolicyWords.kind(policy.kind()),
                        PolicyWords.service(names, policy.serviceId()), PolicyWords.tag(policy.state()), PolicyWords.state(policy.state()),
                        policy.publishedAt(), policy.version(), false))
                .toList();
    }

    PolicyDto newest(String cityId, UUID id) {
        return Neighbour.ask(() -> policies.getPolicy(cityId, id));
    }

    PolicyDto version(String cityId, UUID id, int number) {
        return Neighbour.ask(() -> policies.getPolicyVersion(cityId, id, number));
    }

    PolicyView view(Page page, PolicyDto policy, boolean writes) {
        PolicyTemplateDto template = template(policy.kind());
        boolean newest = policy.versions().stream().allMatch(version -> version.number() <= policy.version());
        String address = page.at("policies/" + policy.id());
        return new PolicyView(policy, PolicyWords.kind(policy.kind()), PolicyWords.service(services(policy.cityId()), policy.serviceId()),
                policy.withdrawnAt() != null, newest, PolicyWords.grouped(policy.hash()),
                PolicyWords.sections(template, policy.content(), null).stream().filter(section -> section.text() != null).toList(),
                PolicyWords.indicators(page, policy.content()),
                policy.changes().stream().map(change -> PolicyWords.change(page, template, change)).toList(), address,
                writes ? page.at("desk/policies/" + policy.id()) : null);
    }

    PolicyTemplateDto template(PolicyKindDto kind) {
        return templates().stream().filter(template -> template.kind() == kind).findFirst().orElseThrow();
    }

    List<PolicyTemplateDto> templates() {
        return Neighbour.ask(policies::listPolicyTemplates).items();
    }

    /** Names of the city's services by id, in the city's order; a page about policies stands without them. */
    Map<String, LocalizedTextDto> services(String cityId) {
        Map<String, LocalizedTextDto> names = new LinkedHashMap<>();
        Neighbour.ifKnown("cities", () -> services.listServiceCategories(cityId, null))
                .ifPresent(found -> found.items().forEach(service -> names.put(service.id(), service.name())));
        return names;
    }
}
