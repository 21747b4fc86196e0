package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hamyari.catalogue.api.TermsDraftDto;
import org.hamyari.catalogue.api.TermsGapDto;
import org.hamyari.catalogue.project.MoveCheck;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Condition;
import org.hamyari.platform.problem.DomainException;

/** No project is published whose drafted terms lack something; its guarantee is verified before anybody sees it. */
@ApplicationScoped
class TermsCheck implements MoveCheck {

    private static final LocalizedTextDto TERMS = new LocalizedTextDto("شرایط کارزار", "Terms of the campaign");

    private final CampaignRecords records;
    private final TermsDrafts drafts;

    TermsCheck(CampaignRecords records, TermsDrafts drafts) {
        this.records = records;
        this.drafts = drafts;
    }

    @Override
    public boolean watches(ProjectState from, ProjectState to) {
        return from == ProjectState.IN_REVIEW && to == ProjectState.PUBLISHED;
    }

    /** A project whose terms nobody drafted may do without a campaign, as the winner of a vote does. */
    @Override
    public void require(ProjectFacts project, ProjectState to) {
        TermsDraftDto draft = drafts.toDto(records.of(project.cityId(), project.id()));
        if (draft.version() > 0) {
            require(draft);
        }
    }

    static void require(TermsDraftDto draft) {
        require(draft.missing());
    }

    static void require(List<TermsGapDto> gaps) {
        if (!gaps.isEmpty()) {
            List<Condition> conditions = gaps.stream()
                    .map(gap -> new Condition(gap.pointer(), gap.code(), TERMS, gap.text())).toList();
            throw new DomainException(new DomainError.Unmet("terms-incomplete", conditions));
        }
    }
}
