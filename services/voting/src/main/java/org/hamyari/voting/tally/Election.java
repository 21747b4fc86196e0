package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An election as read from its file, ballots counted. Amounts are in major units of {@link #currency()}, exactly as written. */
public record Election(Map<String, String> meta, Map<String, Integer> metaLines, VoteType voteType, BigDecimal budget,
        List<Project> projects, List<Ballot> distinctBallots, long ballots, List<PbWarning> warnings, String sha256) {

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

    public Optional<String> currency() {
        return Optional.ofNullable(meta.get("currency"));
    }
}
