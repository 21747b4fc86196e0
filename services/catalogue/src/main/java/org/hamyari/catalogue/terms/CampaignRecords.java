package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.catalogue.project.ProjectRecords;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.share.Shares;
import org.hamyari.platform.money.Money;

/**
 * The record of a project as its campaign sees it: where the city or somebody in kind pays a part, goal and optimum are what is left to
 * collect from people and match funds.
 */
@ApplicationScoped
class CampaignRecords {

    private final ProjectRecords records;
    private final Shares shares;
    private final TermsText text;

    CampaignRecords(ProjectRecords records, Shares shares, TermsText text) {
        this.records = records;
        this.shares = shares;
        this.text = text;
    }

    void requireMayMoveTo(String cityId, UUID projectId, ProjectState next) {
        records.requireMayMoveTo(cityId, projectId, next);
    }

    ProjectDto open(FrozenCampaign frozen) {
        return records.open(frozen);
    }

    ProjectDto of(String cityId, UUID projectId) {
        ProjectDto project = records.of(cityId, projectId);
        return shares.collected(cityId, projectId).map(collected -> collecting(project, collected)).orElse(project);
    }

    private ProjectDto collecting(ProjectDto project, Money collected) {
        Money others = Money.positive(project.goal(), "/goal").minus(collected);
        Map<String, Object> members = text.members(project);
        members.put("goal", collected.toDto());
        if (project.optimum() != null) {
            members.put("optimum", Money.positive(project.optimum(), "/optimum").minus(others).toDto());
        }
        return text.of(members, ProjectDto.class);
    }
}
