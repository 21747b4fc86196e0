package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How fast the largest city elections are read and counted ({@link LargeElection}: 90,494 ballots × 160 projects, seed 2026). Medians of
 * three rounds after one that warms up; the rounds take turns. The limits are times on two ordinary cores and a heap of 512 MB, which
 * {@code make bench} gives the machine: what needs more ends with an error.
 */
class TallyBench {

    private static final int ROUNDS = 3;
    private static final long MEGABYTE = 1 << 20;

    private record Row(String name, double measured, double must, double lead, String unit) {

        boolean missed() {
            return measured > must;
        }

        String line() {
            return String.format(Locale.ROOT, "| %-42s | %9.2f %-2s | %7.1f %-2s | %7.1f %-2s | %6.3f | %-6s |", name, measured, unit, must,
                    unit, lead, unit, measured / must, missed() ? "MISSED" : measured <= lead ? "lead" : "must");
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    @Test
    void countsTheLargestElectionsWithinTheLimits() throws IOException {
        byte[] file = LargeElection.file();
        Election election = read(file);
        assertEquals(LargeElection.BALLOTS, election.ballots());
        List<Work> works = List.of(() -> read(file), () -> count(election, Completion.NONE), () -> count(election, Completion.ADD1U));
        double[] seconds = medians(works);
        List<Row> rows = List.of(new Row("parse 90,494 ballots × 160 projects", seconds[0], 2, 1, "s"),
                new Row("one run of Equal Shares", seconds[1], 1, 0.1, "s"), new Row("complete add1u", seconds[2], 15, 3, "s"),
                new Row("most heap in use", heapPeak(), 512, 512, "MB"));
        System.out.println(rows.stream().map(Row::line).collect(Collectors.joining("\n", """

                Tally, seed %d, %,d bytes, %,d different ballots, heap of at most %,d MB
                | what                                       |    measured  |       must |       lead | ÷ must | holds  |
                |--------------------------------------------|--------------|------------|------------|--------|--------|
                """.formatted(LargeElection.SEED, file.length, election.distinctBallots().size(),
                Runtime.getRuntime().maxMemory() / MEGABYTE), "\n")));
        assertTrue(rows.stream().noneMatch(Row::missed), () -> "missed: " + rows.stream().filter(Row::missed).toList());
    }

    private static double[] medians(List<Work> works) throws IOException {
        double[][] taken = new double[works.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < works.size(); i++) {
                long start = System.nanoTime();
                works.get(i).run();
                if (round >= 0) {
                    taken[i][round] = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        return Arrays.stream(taken).mapToDouble(one -> Arrays.stream(one).sorted().toArray()[ROUNDS / 2]).toArray();
    }

    /** Of each pool its own peak: together an upper bound of what was in use at any one time. */
    private static double heapPeak() {
        List<MemoryPoolMXBean> pools = new ArrayList<>(ManagementFactory.getMemoryPoolMXBeans());
        return pools.stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum()
                / (double) MEGABYTE;
    }

    private static Election read(byte[] file) throws IOException {
        return ElectionReader.read(new ByteArrayInputStream(file), PbLimits.DEFAULT, Deadline.none());
    }

    private static void count(Election election, Completion completion) {
        Tally.count(election, TallyOptions.mes(Utility.COST, completion, TieRule.ID), Deadline.none());
    }
}
