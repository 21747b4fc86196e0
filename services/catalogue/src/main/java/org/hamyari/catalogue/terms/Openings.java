package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.api.GuaranteeDto;
import org.hamyari.catalogue.api.GuaranteeInputDto;
import org.hamyari.catalogue.api.OpeningDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.TermsDraftDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.terms.Freezing.Window;

/** Opens campaigns: the draft of the terms is frozen, kept with its hash and told, in the running transaction. */
@ApplicationScoped
class Openings {

    private final Projects projects;
    private final CampaignRecords records;
    private final TermsDrafts drafts;
    private final Windows windows;
    private final Freezing freezing;
    private final AgreedVersions versions;

    Openings(Projects projects, CampaignRecords records, TermsDrafts drafts, Windows windows, Freezing freezing, AgreedVersions versions) {
        this.projects = projects;
        this.records = records;
        this.drafts = drafts;
        this.windows = windows;
        this.freezing = freezing;
        this.versions = versions;
    }

    ProjectDto open(String cityId, UUID projectId, OpeningDto opening) {
        projects.requireOfOthers(cityId, projectId);
        records.requireMayMoveTo(cityId, projectId, ProjectState.FUNDING);
        ProjectDto project = records.of(cityId, projectId);
        TermsDraftDto draft = drafts.toDto(project);
        Window window = windows.of(cityId, opening, draft.terms());
        TermsCheck.require(draft);
        FrozenCampaign frozen = freezing.freeze(draft.terms(), project, window, guarantee(draft), 1);
        ProjectDto opened = records.open(frozen);
        versions.add(frozen);
        return opened;
    }

    private static GuaranteeDto guarantee(TermsDraftDto draft) {
        GuaranteeInputDto promise = draft.terms().guarantee();
        return promise == null ? null : new GuaranteeDto(promise.guarantor(), promise.guarantorId(), promise.amount(), promise.number(),
                promise.expiresOn(), draft.verification().verifiedAt());
    }
}
