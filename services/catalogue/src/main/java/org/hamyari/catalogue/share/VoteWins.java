package org.hamyari.catalogue.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ConditionKindDto;
import org.hamyari.catalogue.api.ShareConditionDto;
import org.hamyari.catalogue.api.ShareSourceDto;
import org.hamyari.catalogue.api.ShareStateDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.WonProjects;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * Makes projects of what a vote chose: the record that the ballot named, or a new one where it named none. The city money of the vote
 * stands in the plan of the project; a winner that is known already changes nothing.
 */
@ApplicationScoped
class VoteWins {

    private final WonProjects projects;
    private final FundingPlans plans;

    VoteWins(WonProjects projects, FundingPlans plans) {
        this.projects = projects;
        this.plans = plans;
    }

    /** Takes a winner in, in the running transaction. */
    void take(String cityId, Optional<UUID> named, VoteWon won) {
        ProjectFacts project = named.flatMap(id -> projects.lock(cityId, id))
                .orElseGet(() -> projects.publish(cityId, won.processId(), won.itemId(), won.title(), chosen(won), won.cost()));
        if (plans.add(cityId, project.id(), won) && project.closesAt().isEmpty()) {
            plans.write(cityId, project.id(), plans.of(cityId, project.id()).afterVote(project.goal(), share(won)));
        }
    }

    private static PlannedShare share(VoteWon won) {
        return new PlannedShare(ShareSourceDto.BUDGET, won.cost(), null, new ShareConditionDto(ConditionKindDto.VOTE, null, null, null),
                ShareStateDto.MET, chosen(won), null, won.publishedAt());
    }

    private static LocalizedTextDto chosen(VoteWon won) {
        LocalizedTextDto vote = won.processTitle();
        return new LocalizedTextDto(vote.fa() == null ? null : "برگزیدهٔ رأی مردم: " + vote.fa(),
                vote.en() == null ? null : "Chosen by the vote: " + vote.en());
    }
}
