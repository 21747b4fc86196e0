package org.hamyari.portal.vote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.voting.client.RuleDto;
import org.hamyari.voting.client.TallyAlternativeDto;
import org.hamyari.voting.client.TallyTieDto;
import org.hamyari.voting.client.UtilityDto;
import org.hamyari.voting.client.VoteOutcomeDto;
import org.hamyari.voting.client.VoteResultDto;
import org.hamyari.voting.client.VoterGroupDto;
import org.hamyari.voting.client.VoterGroupKindDto;
import org.hamyari.voting.client.VotesShortDto;

/** Puts on the page how close the losers came, what other rules would have chosen, and how much each group got. */
final class Explanations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MANY = 5;

    private Explanations() {
    }

    /** By project, the sentence that says how many votes it lacked; none while that is not known. */
    static Map<String, String> closeness(Page page, VoteResultDto result) {
        return result.explanation() == null ? Map.of() : result.explanation().closeness().stream()
                .collect(Collectors.toMap(VotesShortDto::projectId, lost -> close(page, lost), (one, other) -> one));
    }

    private static String close(Page page, VotesShortDto lost) {
        return switch (lost.bound()) {
            case EXACT -> page.texts().get("vote_close_exact", lost.votes());
            case AT_MOST -> page.texts().get("vote_close_at_most", lost.votes());
            case OUT_OF_REACH -> page.texts().get("vote_close_out_of_reach", lost.votes());
            case NEVER -> page.texts().get("vote_close_never");
            case NOT_COMPUTED, UNRECOGNIZED -> page.texts().get("vote_close_unknown");
        };
    }

    /** The rest, or null while it is not known. */
    static ExplanationView view(Page page, VoteResultDto result) {
        if (result.explanation() == null) {
            return null;
        }
        List<TallyAlternativeDto> others = result.explanation().alternatives();
        return new ExplanationView(others.stream().map(other -> other(page, result, other)).toList(),
                result.outcomes().stream().map(outcome -> row(page, outcome, others)).toList(), groups(page, result), ties(page, result));
    }

    private static ExplanationView.Other other(Page page, VoteResultDto result, TallyAlternativeDto other) {
        int winners = other.selected().size();
        int width = winners == 0 ? 0 : other.inCommon() * 100 / winners;
        return new ExplanationView.Other(name(page, other.rule(), other.utility()), winners,
                page.texts().get("vote_others_in_common", other.inCommon(), winners),
                page.formats().brief(new Money(other.cost(), result.budget().currency())), page.formats().number(other.better()),
                page.formats().number(other.worse()), (page.language().rightToLeft() ? 100 - width : 0) + "%", width + "%");
    }

    private static String name(Page page, RuleDto rule, UtilityDto utility) {
        String by = rule == RuleDto.PHRAGMEN ? "" : "_" + utility.name().toLowerCase(Locale.ROOT);
        return page.texts().get("vote_by_" + rule.name().toLowerCase(Locale.ROOT) + by);
    }

    private static ExplanationView.Row row(Page page, VoteOutcomeDto outcome, List<TallyAlternativeDto> others) {
        return new ExplanationView.Row(Words.plain(outcome.title(), page.language()), outcome.funded(), others.stream()
                .map(other -> new ExplanationView.Cell(name(page, other.rule(), other.utility()), other.selected().contains(outcome.id())))
                .toList());
    }

    private static List<String> ties(Page page, VoteResultDto result) {
        Map<String, String> names = result.outcomes().stream().collect(Collectors.toMap(VoteOutcomeDto::id,
                outcome -> Words.plain(outcome.title(), page.language()), (one, other) -> one));
        List<String> ties = new ArrayList<>();
        for (TallyTieDto tie : result.tally().ties()) {
            String among = tie.tied().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(page.language().rightToLeft() ? "، " : ", "));
            ties.add(page.texts().get("vote_tie", among, names.getOrDefault(tie.chosen(), tie.chosen())));
        }
        return ties;
    }

    private static List<ExplanationView.Groups> groups(Page page, VoteResultDto result) {
        Map<VoterGroupKindDto, List<VoterGroupDto>> kinds = result.explanation().groups().stream()
                .collect(Collectors.groupingBy(VoterGroupDto::by, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream().filter(kind -> kind.getKey() != VoterGroupKindDto.UNRECOGNIZED && kind.getValue().size() > 1)
                .map(kind -> groups(page, result, kind.getKey(), kind.getValue())).filter(Objects::nonNull).toList();
    }

    private static ExplanationView.Groups groups(Page page, VoteResultDto result, VoterGroupKindDto kind, List<VoterGroupDto> groups) {
        BigDecimal voters = BigDecimal.valueOf(groups.stream().mapToLong(VoterGroupDto::voters).sum());
        BigDecimal money = groups.stream().map(VoterGroupDto::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (voters.signum() == 0 || money.signum() == 0) {
            return null;
        }
        Function<VoterGroupDto, BigDecimal> ofVoters = group -> part(BigDecimal.valueOf(group.voters()), voters);
        Function<VoterGroupDto, BigDecimal> ofMoney = group -> part(group.money(), money);
        String key = kind.name().toLowerCase(Locale.ROOT);
        return new ExplanationView.Groups("groups-" + key, page.texts().get("vote_groups_" + key), page.texts().get("vote_groups_head_" + key),
                groups.stream().map(group -> group(page, result, group, ofVoters.apply(group), ofMoney.apply(group))).toList());
    }

    private static BigDecimal part(BigDecimal of, BigDecimal whole) {
        return of.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static ExplanationView.Group group(Page page, VoteResultDto result, VoterGroupDto group, BigDecimal voters, BigDecimal money) {
        String currency = result.budget().currency();
        Money each = new Money(group.voters() == 0 ? BigDecimal.ZERO
                : group.money().divide(BigDecimal.valueOf(group.voters()), Money.fractionDigits(currency), RoundingMode.DOWN), currency);
        return new ExplanationView.Group(name(page, group), page.formats().number(group.voters()), percent(page, voters), percent(page, money),
                page.formats().brief(each), at(page, voters), at(page, money), at(page, from(page, voters, money)), voters.subtract(money).abs() + "%");
    }

    /** Where the line between the two marks begins, seen from where the drawing begins. */
    private static BigDecimal from(Page page, BigDecimal voters, BigDecimal money) {
        return page.language().rightToLeft() ? voters.max(money) : voters.min(money);
    }

    private static String percent(Page page, BigDecimal percent) {
        return page.formats().percent(percent.setScale(0, RoundingMode.HALF_UP).intValue());
    }

    private static String at(Page page, BigDecimal percent) {
        return (page.language().rightToLeft() ? HUNDRED.subtract(percent) : percent) + "%";
    }

    private static String name(Page page, VoterGroupDto group) {
        if (group.by() == VoterGroupKindDto.DISTRICT) {
            return group.name() == null ? page.texts().get("vote_groups_small") : group.name();
        }
        int won = Integer.parseInt(group.name());
        return page.texts().get(won < MANY ? "vote_groups_won" : "vote_groups_won_more", won);
    }
}
