package org.hamyari.matching.simulation;

import static org.hamyari.matching.rule.Sentence.text;

import org.hamyari.matching.api.SimulatedLineDto;
import org.hamyari.matching.api.SimulatedMatchDto;
import org.hamyari.matching.api.SimulationDto;
import org.hamyari.matching.api.SimulationExplanationDto;
import org.hamyari.matching.api.SimulationReasonCodeDto;
import org.hamyari.matching.simulation.Outcome.Result;
import org.hamyari.matching.simulation.Rule.Exhaustion;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** The answer to a simulation: what comes out and, for each project, why. */
final class Explanations {

    private final Round round;

    private Explanations(Round round) {
        this.round = round;
    }

    static SimulationDto of(Round round, Outcome outcome) {
        Explanations explanations = new Explanations(round);
        return new SimulationDto(
                outcome.results().stream().map(result -> new SimulatedMatchDto(result.project(), result.match())).toList(),
                outcome.lines().stream().map(line -> new SimulatedLineDto(line.seq(), line.match())).toList(),
                outcome.total(), outcome.potLeft(),
                outcome.results().stream().map(explanations::explain).toList());
    }

    private SimulationExplanationDto explain(Result result) {
        SimulationReasonCodeDto code = code(result);
        return new SimulationExplanationDto(result.project(), result.crowd().donors(), result.crowd().total(), result.demand(),
                round.rule().cap().map(cap -> result.crowd().ceiling()).orElse(null), result.match(), code, sentence(code, result));
    }

    private SimulationReasonCodeDto code(Result result) {
        Crowd crowd = result.crowd();
        if (crowd.donors() == 0) {
            return SimulationReasonCodeDto.NO_CROWD;
        }
        if (!crowd.reachesThreshold()) {
            return SimulationReasonCodeDto.BELOW_THRESHOLD;
        }
        if (!crowd.hasDonorsEnough()) {
            return SimulationReasonCodeDto.TOO_FEW_DONORS;
        }
        if (result.demand() == 0) {
            return SimulationReasonCodeDto.NOTHING_DUE;
        }
        // Rounding may give a project with a fraction a unit more than its demand without the fraction.
        if (result.match() >= result.allowed()) {
            return result.allowed() < result.demand() ? SimulationReasonCodeDto.PROJECT_CAP : SimulationReasonCodeDto.MATCHED_IN_FULL;
        }
        return result.match() == 0 && round.rule().exhaustion() == Exhaustion.FIRST_COME
                ? SimulationReasonCodeDto.POT_EMPTY : SimulationReasonCodeDto.POT_LIMIT;
    }

    private LocalizedTextDto sentence(SimulationReasonCodeDto code, Result result) {
        LocalizedTextDto gave = gave(result);
        Money demand = money(result.demand());
        Money match = money(result.match());
        return switch (code) {
            case MATCHED_IN_FULL -> text("%s: قاعده %s می‌دهد و همه پرداخت می‌شود.", "%s: the rule gives %s, all of it is paid.", gave, demand);
            case PROJECT_CAP -> text("%s: قاعده %s می‌دهد، اما سقف این پروژه %s می‌گذارد.",
                    "%s: the rule gives %s, but the ceiling of this project leaves %s.", gave, demand, match);
            case POT_LIMIT -> text("%s: قاعده %s می‌دهد، اما صندوق برای همه بس نیست و %s می‌رسد.",
                    "%s: the rule gives %s, but the pot does not suffice for all; it comes to %s.", gave, demand, match);
            case POT_EMPTY -> text("%s: قاعده %s می‌دهد، اما صندوق پیش از آن تمام شده بود.",
                    "%s: the rule gives %s, but the pot was empty before.", gave, demand);
            case NO_CROWD -> text("کسی چیزی نداد، پس چیزی افزوده نمی‌شود.", "Nobody gave, so nothing is added.");
            case BELOW_THRESHOLD -> text("%s: صندوق از %s به بعد همراه می‌شود.", "%s: the fund joins once citizens gave %s.",
                    gave, money(result.crowd().threshold()));
            case TOO_FEW_DONORS -> text("%s: صندوق از %s نفر به بعد همراه می‌شود.", "%s: the fund joins from %s donors on.",
                    gave, round.rule().conditions().minDonors());
            case NOTHING_DUE -> text("%s: قاعده برای آن چیزی نمی‌دهد.", "%s: the rule gives nothing for it.", gave);
        };
    }

    private LocalizedTextDto gave(Result result) {
        int donors = result.crowd().donors();
        return text(donors == 1 ? "%s نفر %s داد" : "%s نفر %s دادند", donors == 1 ? "%s donor gave %s" : "%s donors gave %s",
                donors, money(result.crowd().total()));
    }

    private Money money(long minor) {
        return new Money(minor, round.currency());
    }
}
