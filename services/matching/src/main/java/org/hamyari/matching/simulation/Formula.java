package org.hamyari.matching.simulation;

import java.util.List;
import java.util.Set;
import org.hamyari.matching.rule.Ratio;

/** What a project gets for what counts of its contributions, before ceiling and pot. */
sealed interface Formula {

    /** A formula that looks at one project alone and can be given contribution by contribution. */
    sealed interface Stepwise extends Formula {

        /** What is due in total for what counted so far; never less than before. */
        long demand(long counted, int donors);

        /** What each contribution's part of a match decided at closing is measured by. */
        default long basis(long counted, int donors, long ceiling) {
            return Math.min(demand(counted, donors), ceiling);
        }
    }

    record OfRatio(Ratio ratio) implements Stepwise {
        @Override
        public long demand(long counted, int donors) {
            return ratio.of(counted);
        }
    }

    record TopUp(long amount) implements Stepwise {
        @Override
        public long demand(long counted, int donors) {
            return counted > 0 ? amount : 0;
        }

        /** At closing nobody's contribution was the one that earned it. */
        @Override
        public long basis(long counted, int donors, long ceiling) {
            return counted;
        }
    }

    record Bounty(long amount) implements Stepwise {
        @Override
        public long demand(long counted, int donors) {
            return counted > 0 ? Math.multiplyExact(amount, donors) : 0;
        }
    }

    /** A formula in square roots over all projects; defined at closing only. */
    sealed interface Quadratic extends Formula {
    }

    record PlainQuadratic() implements Quadratic {
    }

    /** Two donors together never draw more than twice the bound over all projects. */
    record PairwiseQuadratic(long bound) implements Quadratic {
    }

    /**
     * Support that crosses groups counts more than support inside one.
     *
     * @param fractionDigits of the currency: this formula depends on the unit, which is the major one
     */
    record ClusterQuadratic(List<Set<String>> groups, int fractionDigits) implements Quadratic {
    }
}
