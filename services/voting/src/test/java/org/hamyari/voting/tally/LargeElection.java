package org.hamyari.voting.tally;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A file of the size of the largest city elections: 90,494 ballots on 160 projects, about a quarter of them different. Prices go from
 * 20,000 to 1,000,000, the budget is 5,000,000; voters like neighbouring projects, and some ballots are short and common.
 */
final class LargeElection {

    static final int BALLOTS = 90_494;
    static final int PROJECTS = 160;
    static final long SEED = 2026;

    private LargeElection() {
    }

    /** The same bytes each time: everything is drawn from {@link #SEED}. */
    static byte[] file() {
        Random random = new Random(SEED);
        StringBuilder projects = new StringBuilder("project_id;cost\n");
        for (int i = 0; i < PROJECTS; i++) {
            projects.append(i).append(';').append((1 + random.nextInt(50)) * 20_000).append('\n');
        }
        StringBuilder votes = new StringBuilder("voter_id;vote\n");
        for (int v = 0; v < BALLOTS; v++) {
            int home = (int) Math.abs(random.nextGaussian() * PROJECTS / 4) % PROJECTS;
            int length = random.nextInt(10) < 7 ? 1 + random.nextInt(2) : 3 + random.nextInt(8);
            votes.append(v).append(';').append(home);
            for (int i = 1; i < length; i++) {
                votes.append(',').append((home + i * (1 + random.nextInt(3))) % PROJECTS);
            }
            votes.append('\n');
        }
        return Elections.text("budget;5000000\nvote_type;approval\n", projects.toString(), votes.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
