package org.hamyari.voting.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.proof.Hash;
import org.hamyari.voting.passkey.BlindRsa;
import org.hamyari.voting.passkey.PassKey;
import org.hamyari.voting.passkey.PassKeys;
import org.hamyari.voting.process.ProcessState;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;

/**
 * Issues passes. One function of the database marks the entry of the roll, which from then on has voted; only afterwards is the message
 * signed, so a voter whose answer was lost asks again with the message her device has kept and gets the same signature.
 */
@ApplicationScoped
public class Passes {

    private final Sql sql;
    private final Processes processes;
    private final PassKeys keys;

    Passes(Sql sql, Processes processes, PassKeys keys) {
        this.sql = sql;
        this.processes = processes;
        this.keys = keys;
    }

    private enum Issue {
        ISSUED, ALREADY_VOTED, OTHER_PASS, NOT_ON_ROLL, NOT_OPEN
    }

    /** Makes the key of a draft, or finds the one it has. */
    @Transactional
    PassKey key(String cityId, UUID processId) {
        VoteProcess process = processes.lock(cityId, processId);
        if (process.state() != ProcessState.DRAFT) {
            throw new DomainException(new DomainError.IllegalTransition(process.state().name(), "PASS_KEY", Set.of()));
        }
        return keys.find(cityId, processId).orElseGet(() -> keys.make(cityId, processId));
    }

    /** The key by which this message could be signed. */
    PassKey requireKey(VoteProcess process, byte[] blinded) {
        PassKey key = keys.find(process.cityId(), process.id()).orElseThrow(() -> new DomainException(new DomainError.Conflict("no-passes")));
        if (!BlindRsa.canBeBlinded(key.key(), blinded)) {
            throw new DomainException(Invalid.field("/blindedMessage", "not-blinded"));
        }
        return key;
    }

    /** Marks the entry of the roll in a transaction of its own. */
    @Transactional
    void issue(VoteProcess process, byte[] person, byte[] blinded) {
        Issue issue = sql.first("select issue_pass(?, ?, ?)", row -> Issue.valueOf(row.getString(1)), process.id(), person,
                Hash.sha256(blinded).bytes()).orElseThrow();
        switch (issue) {
            case ISSUED -> {
                // The entry names this message.
            }
            case ALREADY_VOTED -> throw new DomainException(new DomainError.Conflict("already-voted"));
            case OTHER_PASS -> throw new DomainException(new DomainError.Conflict("pass-issued"));
            case NOT_ON_ROLL -> throw new DomainException(new DomainError.Forbidden("not-on-roll"));
            case NOT_OPEN -> throw notOpen(process);
        }
    }

    /** Signs what was issued. */
    byte[] sign(VoteProcess process, byte[] blinded) {
        return keys.sign(process.cityId(), process.id(), blinded).orElseThrow(() -> notOpen(process));
    }

    private static DomainException notOpen(VoteProcess process) {
        return new DomainException(new DomainError.IllegalTransition(process.state().name(), "PASS", Set.of(ProcessState.OPEN.name())));
    }
}
