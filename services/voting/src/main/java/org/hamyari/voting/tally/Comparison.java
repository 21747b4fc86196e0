package org.hamyari.voting.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Voter by voter: of whose choice is more funded by MES, and of whose by greedy. MES stands unless strictly more voters prefer greedy.
 *
 * @param greedy what greedy funds, in order
 * @param shares what MES funds, in order
 */
public record Comparison(boolean greedyStands, long preferGreedy, long preferShares, List<String> greedy, List<String> shares) {

    static Comparison of(Election election, List<String> greedy, List<String> shares) {
        Set<String> byGreedy = new HashSet<>(greedy);
        Set<String> byShares = new HashSet<>(shares);
        int[] gain = election.projects().stream()
                .mapToInt(project -> (byGreedy.contains(project.id()) ? 1 : 0) - (byShares.contains(project.id()) ? 1 : 0)).toArray();
        long preferGreedy = 0;
        long preferShares = 0;
        for (Ballot ballot : election.distinctBallots()) {
            int sum = 0;
            for (int project : ballot.projects()) {
                sum += gain[project];
            }
            preferGreedy += sum > 0 ? ballot.count() : 0;
            preferShares += sum < 0 ? ballot.count() : 0;
        }
        return new Comparison(preferGreedy > preferShares, preferGreedy, preferShares, greedy, shares);
    }

    public Sentence sentence() {
        return greedyStands
                ? Sentence.of("برای %s رأی‌دهنده روش حریصانه و برای %s رأی‌دهنده سهم‌های برابر پروژه‌های بیشتری از برگه‌شان را می‌پذیرد؛ روش حریصانه ماند.",
                        "Greedy funds more of what they named for %s voters, equal shares for %s; greedy stands.", preferGreedy, preferShares)
                : Sentence.of("برای %s رأی‌دهنده روش حریصانه و برای %s رأی‌دهنده سهم‌های برابر پروژه‌های بیشتری از برگه‌شان را می‌پذیرد؛ سهم‌های برابر ماند.",
                        "Greedy funds more of what they named for %s voters, equal shares for %s; equal shares stand.",
                        preferGreedy, preferShares);
    }
}
