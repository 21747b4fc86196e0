package org.hamyari.catalogue.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.FrozenTermsDto;
import org.hamyari.catalogue.api.OpeningDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.TermsApi;
import org.hamyari.catalogue.api.TermsDraftDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.api.TermsPresetListDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class TermsResource implements TermsApi {

    private final Drafting drafting;
    private final Openings openings;
    private final AgreedVersions versions;
    private final Presets presets;
    private final Idempotency idempotency;
    private final Answer answer;

    TermsResource(Drafting drafting, Openings openings, AgreedVersions versions, Presets presets, Idempotency idempotency, Answer answer) {
        this.drafting = drafting;
        this.openings = openings;
        this.versions = versions;
        this.presets = presets;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public TermsPresetListDto listTermsPresets() {
        return presets.list();
    }

    @Override
    public TermsDraftDto getTermsDraft(String cityId, UUID projectId) {
        return versioned(drafting.get(cityId, projectId));
    }

    @Override
    public TermsDraftDto saveTermsDraft(String ifMatch, String cityId, UUID projectId, TermsInputDto body) {
        return versioned(drafting.save(cityId, projectId, ifMatch, body));
    }

    @Override
    public FrozenTermsDto getFrozenTerms(String cityId, UUID projectId, Integer termsVersion) {
        return versions.get(cityId, projectId, termsVersion);
    }

    @Override
    public ProjectDto openCampaign(String idempotencyKey, String cityId, UUID projectId, OpeningDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            ProjectDto project = openings.open(cityId, projectId, body);
            answer.version(project.version());
            return project;
        });
    }

    private TermsDraftDto versioned(TermsDraftDto draft) {
        answer.version(draft.version());
        return draft;
    }
}
