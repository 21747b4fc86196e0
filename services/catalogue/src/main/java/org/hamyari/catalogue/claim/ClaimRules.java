package org.hamyari.catalogue.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ClaimDecisionDto;
import org.hamyari.catalogue.api.ClaimVerdictDto;
import org.hamyari.catalogue.backing.Backings;
import org.hamyari.catalogue.claim.Claim.Decision;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.talk.Deadlines;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.catalogue.talk.TalkSettings;
import org.hamyari.catalogue.terms.Guarantees;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Who may claim, for how much, until when, and what can be decided about it. */
@ApplicationScoped
class ClaimRules {

    private final Guarantees guarantees;
    private final Backings backings;
    private final Deadlines deadlines;
    private final Cities cities;
    private final TalkSettings settings;

    ClaimRules(Guarantees guarantees, Backings backings, Deadlines deadlines, Cities cities, TalkSettings settings) {
        this.guarantees = guarantees;
        this.backings = backings;
        this.deadlines = deadlines;
        this.cities = cities;
        this.settings = settings;
    }

    /** What a person may claim now: all that was given and has not gone back. */
    Money claimable(ProjectFacts project, String person, Instant now) {
        Guarantees.Guarantee guarantee = guarantees.of(project.cityId(), project.id())
                .orElseThrow(() -> new DomainException(new DomainError.Conflict("no-guarantee")));
        LocalDate today = now.atZone(cities.require(project.cityId()).zone()).toLocalDate();
        if (today.isAfter(guarantee.expiresOn())) {
            throw new DomainException(new DomainError.Conflict("guarantee-expired", guarantee.expiresOn().toString()));
        }
        long given = backings.givenBy(project.cityId(), project.id(), person);
        if (given == 0) {
            throw new DomainException(new DomainError.Forbidden("not-a-backer"));
        }
        return new Money(given, guarantee.amount().currency());
    }

    Instant dueAt(String cityId, Instant filedAt) {
        return deadlines.after(cityId, filedAt, settings.claimWorkingDays());
    }

    /** What the guarantee is; nothing where the terms have none. */
    long guaranteed(String cityId, UUID projectId) {
        return guarantees.of(cityId, projectId).map(guarantee -> guarantee.amount().minor()).orElse(0L);
    }

    static Decision decision(Claim claim, ClaimDecisionDto input, Instant now) {
        String reason = Said.reason(input.reason(), "/reason");
        if (input.decision() == ClaimVerdictDto.REJECTED) {
            if (input.amount() != null) {
                throw new DomainException(Invalid.field("/amount", "nothing-accepted"));
            }
            return new Decision(Optional.empty(), reason, now);
        }
        Money accepted = input.amount() == null ? claim.amount() : Money.positive(input.amount(), claim.amount().currency(), "/amount");
        if (accepted.compareTo(claim.amount()) > 0) {
            throw new DomainException(Invalid.field("/amount", "more-than-claimed", claim.amount().toDto().amount()));
        }
        return new Decision(Optional.of(accepted), reason, now);
    }
}
