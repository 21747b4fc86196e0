package org.hamyari.voting.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.voting.process.Item;
import org.hamyari.voting.process.ProcessState;
import org.hamyari.voting.process.VoteProcess;

/**
 * Casting ballots. One function of the database marks the entry of the roll and drops the ballot into the box, both or neither; the
 * service itself can read neither. Nothing else is written in that transaction and nothing about it is logged.
 */
@ApplicationScoped
public class Ballots {

    private final Sql sql;

    Ballots(Sql sql) {
        this.sql = sql;
    }

    /** What the database answers to a ballot. */
    enum Cast {
        ACCEPTED, ALREADY_VOTED, NOT_ON_ROLL, NOT_OPEN
    }

    /** The ballot as it is kept: in the order of the ids, so that it says what was chosen and nothing more. */
    public static String[] checked(VoteProcess process, List<String> choices) {
        Set<String> known = process.items().stream().map(Item::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            String choice = choices.get(i);
            if (!known.contains(choice)) {
                errors.add(new FieldError("/choices/" + i, "unknown-choice", List.of(choice)));
            } else if (!seen.add(choice)) {
                errors.add(new FieldError("/choices/" + i, "choice-repeated", List.of(choice)));
            }
        }
        if (process.maxChoices() != null && choices.size() > process.maxChoices()) {
            errors.add(new FieldError("/choices", "too-many-choices", List.of(process.maxChoices())));
        }
        if (!errors.isEmpty()) {
            throw new DomainException(new Invalid(errors));
        }
        return new TreeSet<>(seen).toArray(String[]::new);
    }

    /** Casts a checked ballot in a transaction of its own. */
    @Transactional
    void cast(VoteProcess process, byte[] person, String[] choices) {
        Cast cast = sql.first("select cast_ballot(?, ?, ?)", row -> Cast.valueOf(row.getString(1)), process.id(), person, choices)
                .orElseThrow();
        switch (cast) {
            case ACCEPTED -> {
                // The box has it.
            }
            case ALREADY_VOTED -> throw new DomainException(new DomainError.Conflict("already-voted"));
            case NOT_ON_ROLL -> throw new DomainException(new DomainError.Forbidden("not-on-roll"));
            case NOT_OPEN -> throw new DomainException(new DomainError.IllegalTransition(process.state().name(), "BALLOT",
                    Set.of(ProcessState.OPEN.name())));
        }
    }

    /** Takes the ballots out of the box for good, in the running transaction, which closes the process; returns how many there are. */
    public long seal(UUID processId) {
        return sql.first("select seal_ballots(?)", row -> row.getLong(1), processId).orElseThrow();
    }
}
