package org.hamyari.voting.result;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.city.City;
import org.hamyari.platform.money.Currencies;
import org.hamyari.voting.ballot.SealedBallots.SealedBallot;
import org.hamyari.voting.process.Item;
import org.hamyari.voting.process.VoteProcess;
import org.hamyari.voting.tally.Completion;
import org.hamyari.voting.tally.PbWriter;
import org.hamyari.voting.tally.Rule;
import org.hamyari.voting.tally.TallyOptions;

/**
 * A vote held here as the file that everybody can count: its ballots under their random ids, sorted by them. It says nothing about voters.
 */
final class LiveFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final VoteProcess process;
    private final City city;
    private final List<SealedBallot> ballots;
    private final boolean persian;

    LiveFile(VoteProcess process, City city, List<SealedBallot> ballots) {
        this.process = process;
        this.city = city;
        this.ballots = ballots;
        this.persian = process.title().fa() != null;
    }

    /** The whole file; {@code selected} is empty while the outcome is not known yet. */
    byte[] bytes(Set<String> selected) {
        return PbWriter.write(meta(), projects(selected), new PbWriter.Section(List.of("voter_id", "vote"), ballotRows()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The ballot lines as they stand in the file, without their ends: the leaves of the ballot log. */
    List<byte[]> leaves() {
        return ballotRows().stream().map(row -> PbWriter.line(row).getBytes(StandardCharsets.UTF_8)).toList();
    }

    private List<List<String>> ballotRows() {
        return ballots.stream().map(ballot -> List.of(ballot.id().toString(), String.join(",", ballot.choices()))).toList();
    }

    private Map<String, String> meta() {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", text(process.title()));
        meta.put("country", "unknown");
        meta.put("unit", text(city.name()));
        meta.put("instance", process.id().toString());
        meta.put("num_projects", Integer.toString(process.items().size()));
        meta.put("num_votes", Integer.toString(ballots.size()));
        meta.put("budget", amount(process.budget().minor()));
        meta.put("vote_type", "approval");
        meta.put("rule", rule(process.options()));
        meta.put("date_begin", day(process.openedAt()));
        meta.put("date_end", day(process.closedAt()));
        if (process.maxChoices() != null) {
            meta.put("max_length", process.maxChoices().toString());
        }
        meta.put("language", persian ? "fa" : "en");
        meta.put("currency", process.budget().currency());
        if (process.minScore() != null) {
            meta.put("min_project_score_threshold", process.minScore().toString());
        }
        meta.put("comment", "#1: " + counting(process.options()));
        return meta;
    }

    private PbWriter.Section projects(Set<String> selected) {
        Map<String, Integer> votes = new HashMap<>();
        ballots.forEach(ballot -> ballot.choices().forEach(id -> votes.merge(id, 1, Integer::sum)));
        List<List<String>> rows = new ArrayList<>();
        for (Item item : process.items()) {
            List<String> row = new ArrayList<>(List.of(item.id(), amount(item.costMinor()),
                    Integer.toString(votes.getOrDefault(item.id(), 0)), text(item.title()), selected.contains(item.id()) ? "1" : "0"));
            if (excluding()) {
                row.add(item.excludes() == null ? "" : String.join(",", item.excludes()));
            }
            rows.add(row);
        }
        List<String> columns = List.of("project_id", "cost", "votes", "name", "selected");
        return new PbWriter.Section(excluding() ? Stream.concat(columns.stream(), Stream.of("excludes")).toList() : columns, rows);
    }

    private boolean excluding() {
        return process.items().stream().anyMatch(item -> item.excludes() != null);
    }

    /** The rule by the names that files of others use. */
    private static String rule(TallyOptions options) {
        if (options.rule() != Rule.MES) {
            return options.rule().wire();
        }
        String comparison = options.comparison() ? "-comparison" : "";
        return options.completion() == Completion.NONE && comparison.isEmpty() ? "equalshares"
                : "equalshares/" + options.completion().wire() + comparison;
    }

    /** The format has no place for all of what a recount needs: it stands in the comment, by the names of our own tool. */
    private static String counting(TallyOptions options) {
        return "counted by rule=%s utility=%s completion=%s tieBreak=%s step=%s order=%s comparison=%s".formatted(options.rule().wire(),
                options.utility().wire(), options.completion().wire(), options.tieRule().wire(), options.step().toPlainString(),
                options.order().wire(), options.comparison());
    }

    private String text(LocalizedTextDto text) {
        boolean usePersian = text.en() == null || persian && text.fa() != null;
        return usePersian ? text.fa() : text.en();
    }

    private String amount(long minor) {
        return BigDecimal.valueOf(minor, Currencies.fractionDigits(process.budget().currency()).orElseThrow()).toPlainString();
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(city.zone()));
    }
}
