package org.hamyari.voting.counting;

import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.OrderDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.TallyComparisonDto;
import org.hamyari.voting.api.TallyDto;
import org.hamyari.voting.api.TallyExplanationDto;
import org.hamyari.voting.api.TallyReasonCodeDto;
import org.hamyari.voting.api.TallyReasonDto;
import org.hamyari.voting.api.TallyRoundDto;
import org.hamyari.voting.api.TallyStageDto;
import org.hamyari.voting.api.TallyTieDto;
import org.hamyari.voting.api.TallyWarningDto;
import org.hamyari.voting.api.TieBreakDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.counting.Counting.Counted;
import org.hamyari.voting.tally.Comparison;
import org.hamyari.voting.tally.Completion;
import org.hamyari.voting.tally.Fraction;
import org.hamyari.voting.tally.Order;
import org.hamyari.voting.tally.PbWarning;
import org.hamyari.voting.tally.Reason;
import org.hamyari.voting.tally.Round;
import org.hamyari.voting.tally.Rule;
import org.hamyari.voting.tally.Sentence;
import org.hamyari.voting.tally.TallyOptions;
import org.hamyari.voting.tally.TallyResult;
import org.hamyari.voting.tally.Tie;
import org.hamyari.voting.tally.TieRule;
import org.hamyari.voting.tally.Utility;

/** The wire form of a count. It holds nothing but what follows from file and options, so equal counts are equal bytes. */
public final class TallyDtos {

    private TallyDtos() {
    }

    /** The outcome alone: the form whose hash is published. */
    public static TallyDto of(Counted counted) {
        return of(counted, null);
    }

    /** The outcome with what was asked for beyond it, which may be null. */
    public static TallyDto of(Counted counted, TallyExplanationDto explanation) {
        TallyResult result = counted.result();
        TallyOptions options = result.options();
        return new TallyDto(result.ballots(), result.ballotsSha256(), result.budget(),
                result.comparison().map(TallyDtos::of).orElse(null), CompletionDto.valueOf(options.completion().name()), result.cost(),
                counted.election().currency().filter(text -> text.length() <= 200).orElse(null), result.distinctBallots(),
                result.endowment().map(Fraction::toString).orElse(null), explanation, result.increments(),
                options.order() == Order.RATIO ? null : OrderDto.valueOf(options.order().name()),
                result.reasons().stream().map(TallyDtos::of).toList(), result.rounds().stream().map(TallyDtos::of).toList(),
                RuleDto.valueOf(options.rule().name()), result.selected(), options.step(),
                TieBreakDto.valueOf(options.tieRule().name()), result.ties().stream().map(TallyDtos::of).toList(),
                UtilityDto.valueOf(options.utility().name()), result.warnings().stream().map(TallyDtos::of).toList());
    }

    /** The options by which an outcome was counted. */
    public static TallyOptions options(TallyDto tally) {
        return new TallyOptions(Rule.valueOf(tally.rule().name()), Utility.valueOf(tally.utility().name()),
                Completion.valueOf(tally.completion().name()), TieRule.valueOf(tally.tieBreak().name()), tally.step(),
                tally.order() == null ? Order.RATIO : Order.valueOf(tally.order().name()), tally.comparison() != null);
    }

    private static TallyComparisonDto of(Comparison comparison) {
        return new TallyComparisonDto(comparison.greedyStands() ? RuleDto.GREEDY : RuleDto.MES, comparison.greedy(), comparison.shares(),
                comparison.preferGreedy(), comparison.preferShares(), of(comparison.sentence()));
    }

    private static TallyReasonDto of(Reason reason) {
        return new TallyReasonDto(reason.available(), TallyReasonCodeDto.valueOf(reason.code().name()), reason.cost(), reason.funded(),
                reason.funded() ? reason.place() : null, reason.projectId(), of(reason.sentence()), reason.supporters());
    }

    private static TallyRoundDto of(Round round) {
        return new TallyRoundDto(round.payingFull(), round.payingLess(), round.projectId(), round.rho().toString(), round.round());
    }

    private static TallyTieDto of(Tie tie) {
        return new TallyTieDto(tie.chosen(), tie.round(), TallyStageDto.valueOf(tie.stage().name()), tie.tied());
    }

    private static TallyWarningDto of(PbWarning warning) {
        return new TallyWarningDto(warning.code(), warning.line() > 0 ? warning.line() : null, of(warning.sentence()));
    }

    static LocalizedTextDto of(Sentence sentence) {
        return new LocalizedTextDto(sentence.fa(), sentence.en());
    }
}
