package org.hamyari.voting.tally;

/**
 * Counts the work of recounts by the groups of ballots they go through, and ends them when it is too much: unlike a time, at the same
 * place on every machine. The deadline holds all the same.
 */
final class WorkLimit implements Deadline {

    private final Deadline deadline;
    private final long perCheck;
    private final long perRecount;
    private long left;

    /** There is no more work to spend. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("too many recounts", null, false, false);
        }
    }

    WorkLimit(Election election, Deadline deadline, long most) {
        this.deadline = deadline;
        this.left = most;
        this.perRecount = 1L + election.distinctBallots().size() + election.projects().size();
        this.perCheck = 1L + election.distinctBallots().stream().mapToLong(ballot -> ballot.projects().length).sum()
                / Math.max(1, election.projects().size());
    }

    /** Called before each recount: building one costs something too. */
    void recount() {
        spend(perRecount);
        deadline.check();
    }

    @Override
    public void check() {
        spend(perCheck);
        deadline.check();
    }

    private void spend(long some) {
        left -= some;
        if (left < 0) {
            throw new Spent();
        }
    }
}
