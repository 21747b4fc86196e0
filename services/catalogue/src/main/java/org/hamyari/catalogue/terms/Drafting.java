package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hamyari.catalogue.api.GuaranteeVerificationInputDto;
import org.hamyari.catalogue.api.GuaranteeListDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.TermsDraftDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/** Who may read and write the draft of the terms: its owner and the officials of the city. An official verifies the guarantee in it. */
@ApplicationScoped
class Drafting {

    private final Projects projects;
    private final CampaignRecords records;
    private final TermsDrafts drafts;
    private final Verifications verifications;
    private final Cities cities;
    private final Caller caller;

    Drafting(Projects projects, CampaignRecords records, TermsDrafts drafts, Verifications verifications, Cities cities, Caller caller) {
        this.projects = projects;
        this.records = records;
        this.drafts = drafts;
        this.verifications = verifications;
        this.cities = cities;
        this.caller = caller;
    }

    @Transactional
    TermsDraftDto get(String cityId, UUID projectId) {
        if (!projects.worksOn(cityId, projectId)) {
            throw new DomainException(new DomainError.NotFound("project"));
        }
        return drafts.toDto(records.of(cityId, projectId));
    }

    @Transactional
    TermsDraftDto save(String cityId, UUID projectId, String ifMatch, TermsInputDto input) {
        projects.requireOwnedOrModerated(cityId, projectId);
        ProjectDto project = records.of(cityId, projectId);
        Versions.requireMatch(ifMatch, drafts.version(project));
        drafts.write(cities.require(cityId), project, input);
        return drafts.toDto(project);
    }

    @Transactional
    GuaranteeListDto waiting(String cityId, int limit) {
        return new GuaranteeListDto(verifications.waiting(cityId, limit));
    }

    /** In the running transaction. */
    TermsDraftDto verify(String cityId, UUID projectId, GuaranteeVerificationInputDto finding) {
        projects.requireOfOthers(cityId, projectId);
        ProjectDto project = records.of(cityId, projectId);
        TermsDraft draft = drafts.find(project).filter(known -> known.guaranteeHash != null)
                .orElseThrow(() -> new DomainException(new DomainError.Conflict("guarantee-missing")));
        if (project.terms() != null) {
            throw new DomainException(new DomainError.Conflict("terms-frozen"));
        }
        if (draft.version != finding.draftVersion()) {
            throw new DomainException(new DomainError.Conflict("guarantee-changed"));
        }
        verifications.add(draft, finding, caller.subject());
        return drafts.toDto(project);
    }
}
