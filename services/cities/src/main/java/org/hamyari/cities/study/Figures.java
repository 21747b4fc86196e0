package org.hamyari.cities.study;

import org.hamyari.cities.api.AgreementDto;
import org.hamyari.cities.api.ConcordanceUndefinedDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.concordance.Concordance;
import org.hamyari.cities.study.StopRule.Decision;
import org.hamyari.cities.study.StopRule.Verdict;

/** The figures of a closed round as they are kept and published. */
final class Figures {

    private Figures() {
    }

    static PanelRoundDto of(Study study, RatingTable table, int leftOut, Decision decision) {
        Verdict verdict = decision.verdict();
        return new PanelRoundDto(study.round(), table.figures(study.rules().cut()), leftOut, agreement(verdict.all()),
                verdict.compared().map(Figures::agreement).orElse(null), verdict.before().map(Figures::agreement).orElse(null), change(verdict),
                verdict.reason(), Sentences.why(study.round(), decision, study.rules()));
    }

    static AgreementDto agreement(Concordance measured) {
        boolean defined = measured.undefined().isEmpty();
        return new AgreementDto(defined ? measured.w() : null, defined ? measured.chiSquare() : null, Math.max(measured.items() - 1, 0),
                defined ? measured.p() : null, measured.experts(), measured.items(),
                measured.undefined().map(reason -> ConcordanceUndefinedDto.valueOf(reason.name())).orElse(null), defined && measured.isSmall());
    }

    private static Double change(Verdict verdict) {
        boolean both = verdict.compared().filter(measured -> measured.undefined().isEmpty()).isPresent()
                && verdict.before().filter(measured -> measured.undefined().isEmpty()).isPresent();
        return both ? Math.abs(verdict.compared().get().w() - verdict.before().get().w()) : null;
    }
}
