package org.hamyari.catalogue.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.FundingPlanDto;
import org.hamyari.catalogue.api.ShareDecisionDto;
import org.hamyari.catalogue.api.ShareDto;
import org.hamyari.catalogue.api.SharesInputDto;
import org.hamyari.catalogue.api.WorkStartDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/** States where the money of a project is to come from, and says what has come. */
@ApplicationScoped
public class Shares {

    private final Projects projects;
    private final ProjectMoves moves;
    private final FundingPlans plans;
    private final Caller caller;
    private final Clock clock;

    Shares(Projects projects, ProjectMoves moves, FundingPlans plans, Caller caller, Clock clock) {
        this.projects = projects;
        this.moves = moves;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the campaign collects, in the running transaction; nothing where the project states no shares. */
    public Optional<Money> collected(String cityId, UUID projectId) {
        SharePlan plan = plans.of(cityId, projectId);
        return plan.shares().stream().findFirst().map(share -> plan.collected(share.amount().currency()));
    }

    @Transactional
    FundingPlanDto get(String cityId, UUID projectId) {
        return toDto(projects.require(cityId, projectId));
    }

    /** Replaces the plan as a whole; what has been decided in it must be there unchanged. */
    @Transactional
    FundingPlanDto put(String cityId, UUID projectId, String ifMatch, SharesInputDto input) {
        ProjectFacts project = projects.requireOwnedOrModerated(cityId, projectId);
        Versions.requireMatch(ifMatch, plans.version(cityId, projectId));
        if (project.closesAt().isPresent()) {
            throw new DomainException(new DomainError.Conflict("terms-frozen"));
        }
        if (!project.goal().isPositive()) {
            throw new DomainException(new DomainError.Conflict("goal-missing"));
        }
        List<PlannedShare> stated = ShareReader.read(input, project.goal());
        plans.write(cityId, projectId, new SharePlan(withDecided(stated, plans.of(cityId, projectId))));
        return toDto(project);
    }

    /** The stated shares, those that were decided before with their decision. */
    private static List<PlannedShare> withDecided(List<PlannedShare> stated, SharePlan before) {
        List<PlannedShare> next = new ArrayList<>(stated);
        before.shares().stream().filter(share -> !share.isOpen()).forEach(decided -> {
            int at = next.stream().filter(PlannedShare::isOpen).filter(decided::promisesAs).findFirst().map(next::indexOf)
                    .orElseThrow(() -> new DomainException(new DomainError.Conflict("share-decided")));
            next.set(at, decided);
        });
        return next;
    }

    /** Says whether a share of the budget or in kind has come, in the running transaction. */
    FundingPlanDto decide(String cityId, UUID projectId, int number, ShareDecisionDto decision) {
        ProjectFacts project = projects.requireOfOthers(cityId, projectId);
        List<PlannedShare> shares = new ArrayList<>(plans.of(cityId, projectId).shares());
        if (number > shares.size()) {
            throw new DomainException(new DomainError.NotFound("share"));
        }
        PlannedShare share = shares.get(number - 1);
        requireDecidable(project, share);
        ShareReader.requireShort(decision.reason(), ShareReader.REASON, "/reason");
        shares.set(number - 1, share.decided(decision.met(), decision.reason(), caller.subject(), clock.instant()));
        plans.write(cityId, projectId, new SharePlan(shares));
        return toDto(project);
    }

    /** Begins the work on a project whose shares have all come without a campaign, in the running transaction. */
    FundingPlanDto startWork(String cityId, UUID projectId, WorkStartDto start) {
        projects.requireOfOthers(cityId, projectId);
        return toDto(moves.move(cityId, projectId, ProjectState.DELIVERING, start.reason()));
    }

    private static void requireDecidable(ProjectFacts project, PlannedShare share) {
        if (!share.isOpen()) {
            throw new DomainException(new DomainError.Conflict("share-decided"));
        }
        if (share.isCollected()) {
            throw new DomainException(new DomainError.Conflict("share-follows-campaign"));
        }
        if (!project.isPublic()) {
            throw new DomainException(new DomainError.Conflict("not-public"));
        }
    }

    private FundingPlanDto toDto(ProjectFacts project) {
        SharePlan plan = plans.of(project.cityId(), project.id());
        List<Integer> points = plan.basisPoints();
        List<ShareDto> items = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            items.add(plan.shares().get(i).toDto(i + 1, points.get(i)));
        }
        String currency = project.goal().currency();
        return new FundingPlanDto(project.id(), project.goal().toDto(), (plan.isEmpty() ? project.goal() : plan.collected(currency)).toDto(), items,
                plans.origin(project.cityId(), project.id()).orElse(null), plans.version(project.cityId(), project.id()));
    }
}
