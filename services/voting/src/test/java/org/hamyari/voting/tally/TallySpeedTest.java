package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The size of the largest city elections, see {@link LargeElection}.
 * Limits: parse 2 s (aim 1), one run of equal shares 1 s (aim 0.1), complete {@code add1u} 15 s (aim 3), Phragmén 1 s. The count is single-threaded
 * and the times are those of its thread on the processor, so that a busy machine does not lengthen them. Prints the medians: of one
 * round, of five with {@code -Dhamyari.size=soak}.
 */
class TallySpeedTest {

    private static final int ROUNDS = "soak".equals(System.getProperty("hamyari.size")) ? 5 : 1;

    @Test
    void countsTheLargestElectionsInTime() throws IOException {
        byte[] file = LargeElection.file();
        Timed<Election> parse = time(() -> read(file));
        Election election = parse.last;
        Timed<TallyResult> run = time(() -> count(election, Completion.NONE));
        Timed<TallyResult> complete = time(() -> count(election, Completion.ADD1U));
        Timed<TallyResult> phragmen = time(() -> Tally.count(election,
                new TallyOptions(Rule.PHRAGMEN, Utility.COST, Completion.NONE, TieRule.ID, BigDecimal.ONE), Deadline.none()));
        System.out.printf("%,d bytes, %,d ballots, %,d different; parse %d ms, one run %d ms (%d funded), "
                + "add1u %d ms (%d increments, %d funded), Phragmén %d ms (%d funded)%n",
                file.length, election.ballots(), election.distinctBallots().size(), parse.millis, run.millis, run.last.selected().size(),
                complete.millis, complete.last.increments(), complete.last.selected().size(), phragmen.millis, phragmen.last.selected().size());
        assertEquals(LargeElection.BALLOTS, election.ballots());
        assertTrue(parse.millis <= 2_000, () -> "parsed in " + parse.millis + " ms");
        assertTrue(run.millis <= 1_000, () -> "one run in " + run.millis + " ms");
        assertTrue(complete.millis <= 15_000, () -> "complete in " + complete.millis + " ms");
        assertTrue(phragmen.millis <= 1_000, () -> "Phragmén in " + phragmen.millis + " ms");
    }

    private static Election read(byte[] file) throws IOException {
        return ElectionReader.read(new ByteArrayInputStream(file), PbLimits.DEFAULT, Deadline.none());
    }

    private static TallyResult count(Election election, Completion completion) {
        return Tally.count(election, TallyOptions.mes(Utility.COST, completion, TieRule.ID), Deadline.none());
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private record Timed<T>(T last, long millis) {
    }

    private static <T> Timed<T> time(Work<T> work) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] millis = new long[ROUNDS];
        T last = null;
        for (int i = 0; i < ROUNDS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            last = work.run();
            millis[i] = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start).toMillis();
        }
        Arrays.sort(millis);
        return new Timed<>(last, millis[ROUNDS / 2]);
    }
}
