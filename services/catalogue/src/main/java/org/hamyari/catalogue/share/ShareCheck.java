package org.hamyari.catalogue.share;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.project.MoveCheck;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainException;

/** A stated plan adds up to the goal when the project goes on, and a campaign has something to collect. */
@ApplicationScoped
class ShareCheck implements MoveCheck {

    private final FundingPlans plans;

    ShareCheck(FundingPlans plans) {
        this.plans = plans;
    }

    @Override
    public boolean watches(ProjectState from, ProjectState to) {
        return to == ProjectState.IN_REVIEW || to == ProjectState.FUNDING && from != ProjectState.SUSPENDED
                || from == ProjectState.PUBLISHED && to == ProjectState.DELIVERING;
    }

    @Override
    public void require(ProjectFacts project, ProjectState to) {
        SharePlan plan = plans.of(project.cityId(), project.id());
        if (to == ProjectState.DELIVERING) {
            requirePaid(project, plan);
        } else if (!plan.isEmpty()) {
            Money sum = plan.sum(project.goal().currency());
            if (!sum.equals(project.goal())) {
                throw new DomainException(new Conflict("shares-differ-from-goal", sum.toDto().amount(), project.goal().toDto().amount()));
            }
            if (to == ProjectState.FUNDING && !plan.collected(project.goal().currency()).isPositive()) {
                throw new DomainException(new Conflict("nothing-to-collect"));
            }
        }
    }

    /** Work begins without a campaign only where nothing is left to collect and everything has come. */
    private static void requirePaid(ProjectFacts project, SharePlan plan) {
        boolean paid = !plan.isEmpty() && plan.shares().stream().noneMatch(PlannedShare::isOpen)
                && !plan.collected(project.goal().currency()).isPositive();
        if (!paid) {
            throw new DomainException(new Conflict("not-paid-without-campaign"));
        }
    }
}
