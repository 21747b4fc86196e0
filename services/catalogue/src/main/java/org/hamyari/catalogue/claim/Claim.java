package org.hamyari.catalogue.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.api.ClaimDto;
import org.hamyari.catalogue.api.ClaimGroundsDto;
import org.hamyari.catalogue.api.ClaimStateDto;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** A claim against the guarantee of a project, with its decision once there is one. */
record Claim(UUID id, UUID projectId, LocalizedTextDto projectTitle, String filedBy, ClaimGroundsDto grounds, Said said, Money amount,
        Instant filedAt, Instant dueAt, Optional<Decision> decision) {

    /** What is decided; nothing is accepted of a rejected claim. */
    record Decision(Optional<Money> accepted, String reason, Instant at) {

        ClaimStateDto state() {
            return accepted.isPresent() ? ClaimStateDto.ACCEPTED : ClaimStateDto.REJECTED;
        }
    }

    ClaimStateDto state() {
        return decision.map(Decision::state).orElse(ClaimStateDto.FILED);
    }

    boolean isBy(Optional<String> person) {
        return person.filter(filedBy::equals).isPresent();
    }

    /** Refuses a second decision, and one about a claim of one's own. */
    void requireDecidableBy(String official) {
        if (filedBy.equals(official)) {
            throw new DomainException(new DomainError.Forbidden("own-claim"));
        }
        if (decision.isPresent()) {
            throw new DomainException(new DomainError.IllegalTransition(state().name(), "ACCEPTED", Set.of()));
        }
    }

    ClaimDto toDto(Instant now, Optional<String> reader, Optional<Money> share) {
        boolean late = decision.map(Decision::at).orElse(now).isAfter(dueAt);
        return new ClaimDto(id, projectId, projectTitle, grounds, said.toDto(), amount.toDto(), state(), filedAt, dueAt,
                decision.flatMap(Decision::accepted).map(Money::toDto).orElse(null), share.map(Money::toDto).orElse(null),
                decision.map(Decision::reason).orElse(null), decision.map(Decision::at).orElse(null), late, isBy(reader));
    }
}
