package org.hamyari.catalogue.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.SuccessRuleDto;
import org.hamyari.catalogue.api.UpdateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A fact about a project, keyed by it; its version orders them. */
record ProjectEvent(String type, String cityId, UUID projectId, long sequence, Object data) implements DomainEvent {

    static ProjectEvent published(Project project, Instant at) {
        return of("project.published", project, new Published(project.id, project.title, project.summary, project.categoryId,
                project.state.name(), project.districtId, horizon(project), project.strategyTags, at));
    }

    static ProjectEvent updated(Project project, Instant at) {
        return of("project.updated", project, new Updated(project.id, project.title, project.summary, project.categoryId,
                project.state.name(), project.districtId, horizon(project), project.strategyTags, at));
    }

    static ProjectEvent campaignOpened(Project project, AgreedTermsDto terms) {
        return of("campaign.opened", project, new CampaignOpened(project.id, project.title, project.categoryId, project.currency,
                terms.goal(), terms.successRule(), terms.opensAt(), terms.closesAt(), terms.version(), project.termsHash, project.owner, terms));
    }

    static ProjectEvent campaignAmended(Project project, AgreedTermsDto terms, LocalizedTextDto reason) {
        return of("campaign.amended", project, new CampaignAmended(project.id, project.title, project.categoryId, project.currency,
                terms.goal(), terms.successRule(), terms.opensAt(), terms.closesAt(), terms.version(), project.termsHash, project.owner, terms,
                reason));
    }

    static ProjectEvent updatePosted(Project project, UpdateDto news) {
        return of("project.update-posted", project, new UpdatePosted(project.id, news.id(), project.title, news.title(), news.body(),
                news.postedAt()));
    }

    private static String horizon(Project project) {
        return project.horizon == null ? null : project.horizon.name();
    }

    private static ProjectEvent of(String name, Project project, Object data) {
        return new ProjectEvent("org.hamyari." + name + ".v1", project.cityId, project.id, project.version, data);
    }

    @Override
    public String subject() {
        return projectId.toString();
    }

    @Override
    public String key() {
        return projectId.toString();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(UUID projectId, LocalizedTextDto title, LocalizedTextDto summary, String categoryId, String state, String districtId,
            String horizon, List<String> strategyTags, Instant publishedAt) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Updated(UUID projectId, LocalizedTextDto title, LocalizedTextDto summary, String categoryId, String state, String districtId,
            String horizon, List<String> strategyTags, Instant updatedAt) {
    }

    record CampaignOpened(UUID projectId, LocalizedTextDto title, String categoryId, String currency, MoneyDto goal,
            SuccessRuleDto successRule, Instant opensAt, Instant closesAt, int termsVersion, String termsHash, String owner,
            AgreedTermsDto terms) {
    }

    record CampaignAmended(UUID projectId, LocalizedTextDto title, String categoryId, String currency, MoneyDto goal,
            SuccessRuleDto successRule, Instant opensAt, Instant closesAt, int termsVersion, String termsHash, String owner,
            AgreedTermsDto terms, LocalizedTextDto reason) {
    }

    record UpdatePosted(UUID projectId, UUID updateId, LocalizedTextDto projectTitle, LocalizedTextDto title, LocalizedTextDto body,
            Instant postedAt) {
    }
}
