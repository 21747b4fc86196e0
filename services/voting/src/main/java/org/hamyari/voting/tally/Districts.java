package org.hamyari.voting.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ballots of a file by their district, while it names few: a column that differs from ballot to ballot is no district. */
final class Districts {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final Map<String, Map<Ballot, int[]>> ballots = new TreeMap<>(TieRule::compareIds);
    private boolean tooMany;

    void add(Columns header, List<String> row, Ballot ballot) {
        String name = header.value(row, "district");
        if (tooMany || name.isEmpty() || name.length() > LONGEST) {
            return;
        }
        ballots.computeIfAbsent(name, _ -> new LinkedHashMap<>()).computeIfAbsent(ballot, _ -> new int[1])[0]++;
        if (ballots.size() > MOST) {
            tooMany = true;
            ballots.clear();
        }
    }

    Map<String, List<Ballot>> counted() {
        Map<String, List<Ballot>> counted = new LinkedHashMap<>();
        ballots.forEach((name, met) -> counted.put(name, Ballot.counted(met)));
        return counted;
    }
}
