package org.hamyari.voting.counting;

import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.TallyAlternativeDto;
import org.hamyari.voting.api.TallyExplanationDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.api.VoterGroupDto;
import org.hamyari.voting.api.VoterGroupKindDto;
import org.hamyari.voting.api.VotesShortBoundDto;
import org.hamyari.voting.api.VotesShortDto;
import org.hamyari.voting.tally.Alternative;
import org.hamyari.voting.tally.Explanation;
import org.hamyari.voting.tally.VoterGroup;
import org.hamyari.voting.tally.VotesShort;

/** The wire form of what goes beyond an outcome. */
public final class ExplanationDtos {

    private ExplanationDtos() {
    }

    public static TallyExplanationDto of(Explanation explanation) {
        return new TallyExplanationDto(explanation.alternatives().stream().map(ExplanationDtos::of).toList(),
                explanation.closeness().stream().map(ExplanationDtos::of).toList(),
                explanation.groups().stream().map(ExplanationDtos::of).toList());
    }

    private static VotesShortDto of(VotesShort lost) {
        return new VotesShortDto(VotesShortBoundDto.valueOf(lost.bound().name()), lost.projectId(), TallyDtos.of(lost.sentence()),
                lost.votes() > 0 ? lost.votes() : null);
    }

    private static TallyAlternativeDto of(Alternative other) {
        return new TallyAlternativeDto(other.better(), CompletionDto.valueOf(other.options().completion().name()), other.cost(),
                other.inCommon(), RuleDto.valueOf(other.options().rule().name()), other.selected(), other.ties(),
                UtilityDto.valueOf(other.options().utility().name()), other.worse());
    }

    private static VoterGroupDto of(VoterGroup group) {
        return new VoterGroupDto(VoterGroupKindDto.valueOf(group.by().name()), group.money(),
                group.name().isEmpty() ? null : group.name(), group.voters(), group.wins());
    }
}
