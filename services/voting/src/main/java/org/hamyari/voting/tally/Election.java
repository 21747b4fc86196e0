package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An election as read from its file, ballots counted. Amounts are in major units of {@link #currency()}, exactly as written.
 *
 * @param districts the ballots once more by the district the file gives for them; empty where it gives none, or too many
 */
public record Election(Map<String, String> meta, Map<String, Integer> metaLines, VoteType voteType, BigDecimal budget,
        List<Project> projects, List<Ballot> distinctBallots, Map<String, List<Ballot>> districts, long ballots, List<PbWarning> warnings,
        String sha256) {

    /** A project, the line it stands in and every column of it, by lower-case name. */
    public record Project(int line, String id, BigDecimal cost, Map<String, String> columns) {

        public Optional<String> name() {
            return Optional.ofNullable(columns.get("name"));
        }

        /** Whether the file says that it was funded; absent when the file does not say. */
        public Optional<Boolean> selected() {
            return Optional.ofNullable(columns.get("selected")).map("1"::equals);
        }
    }

    /** The same with so many further ballots that say what {@code ballot} says; its hash, districts and warnings stay those of the file. */
    Election plus(Ballot ballot, int count) {
        List<Ballot> more = new ArrayList<>(distinctBallots);
        more.add(ballot.times(count));
        return new Election(meta, metaLines, voteType, budget, projects, more, districts, ballots + count, warnings, sha256);
    }

    public Optional<String> currency() {
        return Optional.ofNullable(meta.get("currency"));
    }
}
