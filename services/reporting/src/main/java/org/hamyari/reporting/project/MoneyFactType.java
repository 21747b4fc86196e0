package org.hamyari.reporting.project;

import static org.hamyari.reporting.project.MoneyFigure.MATCHED;
import static org.hamyari.reporting.project.MoneyFigure.PAID_OUT;
import static org.hamyari.reporting.project.MoneyFigure.RAISED;

import java.util.Comparator;
import java.util.List;

/**
 * The facts about money and what each does to a figure. A pledge, match or payout counts by its latest fact, so that neither a
 * repetition nor another order of arrival changes a sum.
 */
enum MoneyFactType {
    PLEDGE_CAPTURED(RAISED, 1),
    PLEDGE_REFUNDED(RAISED, 0),
    MATCH_EARNED(MATCHED, 1),
    MATCH_REVERSED(MATCHED, 0),
    // An award is the sum of matches, each of which counts: its lapse takes that sum off.
    AWARD_LAPSED(MATCHED, -1),
    PAYOUT_SETTLED(PAID_OUT, 1),
    PAYOUT_RETURNED(PAID_OUT, 0);

    private final MoneyFigure figure;
    private final int sign;

    MoneyFactType(MoneyFigure figure, int sign) {
        this.figure = figure;
        this.sign = sign;
    }

    MoneyFigure figure() {
        return figure;
    }

    /** What one fact said. */
    record Told(MoneyFactType type, long sequence, long minor) {

        // Between two facts of one version the money that went back is the later one.
        private static final Comparator<Told> ORDER = Comparator.comparingLong(Told::sequence).thenComparing(told -> -told.type.sign);
    }

    /** What a subject adds to its figure, by everything that was told of it so far. */
    static long counted(List<Told> toldOfOneSubject) {
        return toldOfOneSubject.stream().max(Told.ORDER).map(latest -> latest.type.sign * latest.minor).orElse(0L);
    }
}
