package org.hamyari.voting.tally;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a {@code .pb} file in one pass and in bounded memory: equal ballots are kept once with their number.
 * Everything wrong is collected up to a limit and reported together, each with its line.
 */
public final class ElectionReader {

    private static final List<String> REQUIRED_META = List.of("description", "country", "unit", "instance", "num_projects", "num_votes",
            "budget", "vote_type", "rule", "date_begin", "date_end");

    private final PbLimits limits;
    private final Deadline deadline;
    private final PbRows rows;
    private final PbErrors errors;
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLines = new HashMap<>();
    private final List<Election.Project> projects = new ArrayList<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Set<String> voters = new HashSet<>();
    private final Map<Ballot, int[]> ballots = new LinkedHashMap<>();
    private final Districts districts = new Districts();
    private final List<PbWarning> warnings = new ArrayList<>();
    private long ballotCount;
    private PbNumbers numbers;
    private BallotParser ballotParser;

    private ElectionReader(InputStream in, PbLimits limits, Deadline deadline) throws IOException {
        this.deadline = deadline;
        this.limits = limits;
        this.rows = new PbRows(in, limits.rowCharacters());
        this.errors = new PbErrors(limits.errors());
    }

    /** Reads and checks the whole file; the stream is read to its end but not closed. Throws {@link PbException} when it is refused. */
    public static Election read(InputStream in, PbLimits limits, Deadline deadline) throws IOException {
        MessageDigest digest = sha256();
        ElectionReader reader = new ElectionReader(new DigestInputStream(in, digest), limits, deadline);
        reader.readSections();
        reader.errors.throwIfAny();
        return reader.election(HexFormat.of().formatHex(digest.digest()));
    }

    private Election election(String sha256) {
        List<Ballot> distinct = Ballot.counted(ballots);
        warnAboutPublishedVotes(distinct);
        return new Election(meta, metaLines, numbers.voteType(), numbers.budget(), List.copyOf(projects), distinct, districts.counted(),
                ballotCount, List.copyOf(warnings), sha256);
    }

    private void readSections() throws IOException {
        List<String> row = rows.next();
        if (!isSection(row, "META")) {
            errors.add(rows.line(), "", PbFault.NO_SECTION, "META");
            return;
        }
        if (!readMeta() || !readProjects()) {
            return;
        }
        readVotes();
    }

    private static boolean isSection(List<String> row, String name) {
        return row != null && !row.isEmpty() && row.getFirst().equalsIgnoreCase(name)
                && row.stream().skip(1).allMatch(String::isEmpty);
    }

    private boolean readMeta() throws IOException {
        Columns header = header(List.of("key", "value"));
        if (header == null) {
            return false;
        }
        List<String> row = rows.next();
        while (row != null && !isSection(row, "PROJECTS") && !isSection(row, "VOTES")) {
            if (wellFormed(row, header)) {
                String key = header.value(row, "key").toLowerCase(Locale.ROOT);
                String value = header.value(row, "value");
                if (metaLines.putIfAbsent(key, rows.line()) != null) {
                    errors.add(rows.line(), key, PbFault.DUPLICATE_KEY, key);
                } else if (!Columns.isNone(value)) {
                    meta.put(key, value);
                }
            }
            row = rows.next();
        }
        int end = rows.line();
        REQUIRED_META.stream().filter(key -> !meta.containsKey(key))
                .forEach(key -> errors.add(metaLines.getOrDefault(key, end), key, PbFault.MISSING));
        numbers = new PbNumbers(meta, metaLines, errors, end);
        if (!isSection(row, "PROJECTS")) {
            errors.add(end, "", PbFault.NO_SECTION, "PROJECTS");
            return false;
        }
        return true;
    }

    private boolean readProjects() throws IOException {
        Columns header = header(List.of("project_id", "cost"));
        if (header == null) {
            return false;
        }
        List<String> row = rows.next();
        while (row != null && !isSection(row, "VOTES")) {
            if (isSection(row, "META") || isSection(row, "PROJECTS")) {
                errors.add(rows.line(), "", PbFault.UNEXPECTED_SECTION, row.getFirst());
            } else if (wellFormed(row, header)) {
                readProject(header, row);
            }
            row = rows.next();
        }
        numbers.checkCount("num_projects", projects.size());
        if (row == null) {
            errors.add(rows.line(), "", PbFault.NO_SECTION, "VOTES");
            return false;
        }
        return true;
    }

    private void readProject(Columns header, List<String> row) {
        String id = header.value(row, "project_id");
        if (id.isEmpty()) {
            errors.add(rows.line(), "project_id", PbFault.MISSING);
            return;
        }
        if (projects.size() == limits.projects()) {
            errors.addAndStop(rows.line(), "", PbFault.TOO_MANY_PROJECTS, limits.projects());
        }
        if (placeOf.putIfAbsent(id, projects.size()) != null) {
            errors.add(rows.line(), "project_id", PbFault.DUPLICATE_PROJECT, id);
            return;
        }
        BigDecimal cost = numbers.amount(rows.line(), "cost", header.value(row, "cost"));
        projects.add(new Election.Project(rows.line(), id, cost, header.all(row)));
    }

    private void readVotes() throws IOException {
        if (numbers.voteType() == null) {
            return;
        }
        Columns header = header(numbers.voteType().hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
        if (header == null) {
            return;
        }
        numbers.checkDefaultScore();
        ballotParser = new BallotParser(numbers, placeOf, projects, errors, warnings);
        List<String> row = rows.next();
        while (row != null) {
            if (isSection(row, "META") || isSection(row, "PROJECTS") || isSection(row, "VOTES")) {
                errors.add(rows.line(), "", PbFault.UNEXPECTED_SECTION, row.getFirst());
            } else if (wellFormed(row, header)) {
                readBallot(header, row);
            }
            row = rows.next();
        }
        numbers.checkCount("num_votes", ballotCount);
    }

    private void readBallot(Columns header, List<String> row) {
        ballotCount++;
        deadline.check();
        if (ballotCount > limits.ballots()) {
            errors.addAndStop(rows.line(), "", PbFault.TOO_MANY_BALLOTS, limits.ballots());
        }
        String voter = header.value(row, "voter_id");
        if (voter.isEmpty()) {
            errors.add(rows.line(), "voter_id", PbFault.MISSING);
        } else if (!voters.add(voter)) {
            errors.add(rows.line(), "voter_id", PbFault.DUPLICATE_VOTER, voter);
        }
        Ballot ballot = ballotParser.parse(rows.line(), header.value(row, "vote"), header.value(row, "points"));
        if (ballot != null) {
            ballots.computeIfAbsent(ballot, _ -> new int[1])[0]++;
            districts.add(header, row, ballot);
        }
    }

    private Columns header(List<String> required) throws IOException {
        List<String> row = rows.next();
        if (row == null) {
            errors.add(rows.line(), "", PbFault.NO_COLUMN, required.getFirst());
            return null;
        }
        Columns columns = new Columns(row);
        columns.duplicate().ifPresent(name -> errors.add(rows.line(), name, PbFault.DUPLICATE_COLUMN, name));
        boolean complete = true;
        for (String name : required) {
            if (!columns.has(name)) {
                errors.add(rows.line(), name, PbFault.NO_COLUMN, name);
                complete = false;
            }
        }
        return complete ? columns : null;
    }

    private boolean wellFormed(List<String> row, Columns header) {
        if (rows.fault() != null) {
            errors.add(rows.line(), "", rows.fault(), limits.rowCharacters());
            return false;
        }
        if (header.overflows(row)) {
            errors.add(rows.line(), "", PbFault.TOO_MANY_FIELDS, row.size(), header.size());
            return false;
        }
        return true;
    }

    /** Votes are counted from the ballots; a file whose own column says otherwise is counted all the same. */
    private void warnAboutPublishedVotes(List<Ballot> distinct) {
        long[] counted = new long[projects.size()];
        for (Ballot ballot : distinct) {
            for (int project : ballot.projects()) {
                counted[project] += ballot.count();
            }
        }
        for (int i = 0; i < counted.length; i++) {
            Election.Project project = projects.get(i);
            String published = project.columns().get("votes");
            if (published != null && !published.equals(Long.toString(counted[i]))) {
                PbErrors.warn(warnings, limits.errors(), 0, "votes-recounted", Sentence.of(
                        "پروژهٔ %s در ستون votes %s رأی دارد؛ از برگه‌ها %s شمرده شد",
                        "Project %s has %s votes in its column; %s were counted from the ballots",
                        project.id(), new Sentence.Figure(published), counted[i]));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
