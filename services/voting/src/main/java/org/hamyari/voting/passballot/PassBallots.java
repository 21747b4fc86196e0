package org.hamyari.voting.passballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.voting.passkey.BlindRsa;
import org.hamyari.voting.passkey.PassKey;
import org.hamyari.voting.passkey.PassKeys;
import org.hamyari.voting.process.ProcessState;
import org.hamyari.voting.process.VoteProcess;

/**
 * Casting with a pass, by nobody in particular. The pass is the key: the same ballot again gets the same answer, a higher revision takes
 * the place of the one before. Nothing else is written, and nothing about it is logged.
 */
@ApplicationScoped
public class PassBallots {

    private final Sql sql;
    private final PassKeys keys;

    PassBallots(Sql sql, PassKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    private enum Cast {
        ACCEPTED, SPENT, NOT_OPEN
    }

    /** Refuses a pass that the key of this process has not signed. */
    void requireSigned(VoteProcess process, PassBallot ballot) {
        PassKey key = keys.find(process.cityId(), process.id()).orElseThrow(() -> new DomainException(new DomainError.Conflict("no-passes")));
        if (!BlindRsa.verifies(key.key(), ballot.prepared(), ballot.signature())) {
            throw new DomainException(Invalid.field("/signature", "not-a-pass"));
        }
    }

    /** Puts a checked ballot into the staging, in a transaction of its own. */
    @Transactional
    void cast(VoteProcess process, PassBallot ballot) {
        Cast cast = sql.first("select cast_pass_ballot(?, ?, ?, ?, ?, ?, ?, ?, ?)", row -> Cast.valueOf(row.getString(1)), process.id(),
                ballot.pass().bytes(), ballot.revision(), ballot.token(), ballot.randomizer(), ballot.signature(), ballot.nonce(),
                ballot.choices(), ballot.commitment(process.id()).bytes()).orElseThrow();
        switch (cast) {
            case ACCEPTED -> {
                // It waits for its batch.
            }
            case SPENT -> throw new DomainException(new DomainError.Conflict("pass-spent"));
            case NOT_OPEN -> throw new DomainException(new DomainError.IllegalTransition(process.state().name(), "BALLOT",
                    Set.of(ProcessState.OPEN.name())));
        }
    }
}
