package org.hamyari.voting.process;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Currencies;
import org.hamyari.platform.money.Money;
import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.OrderDto;
import org.hamyari.voting.api.ProcessDto;
import org.hamyari.voting.api.ProcessKindDto;
import org.hamyari.voting.api.ProcessStateDto;
import org.hamyari.voting.api.ProcessSummaryDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.TieBreakDto;
import org.hamyari.voting.api.TurnoutDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.api.VotingWayDto;
import org.hamyari.voting.passkey.PassKey;
import org.hamyari.voting.tally.Completion;
import org.hamyari.voting.tally.Order;
import org.hamyari.voting.tally.Rule;
import org.hamyari.voting.tally.TallyOptions;
import org.hamyari.voting.tally.TieRule;
import org.hamyari.voting.tally.Utility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A participatory budget. From its opening on nothing that decides its result can change. */
@Entity
public class VoteProcess {

    /** Where it was held. */
    public enum Kind {
        LIVE, IMPORTED
    }

    String cityId;
    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    Kind kind;
    @Enumerated(EnumType.STRING)
    ProcessState state;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto description;
    long budgetMinor;
    String currency;
    @Enumerated(EnumType.STRING)
    Rule rule;
    @Enumerated(EnumType.STRING)
    Utility utility;
    @Enumerated(EnumType.STRING)
    Completion completion;
    @Enumerated(EnumType.STRING)
    TieRule tieRule;
    @Enumerated(EnumType.STRING)
    Order ranking = Order.RATIO;
    boolean comparison;
    Long minScore;
    Integer maxChoices;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Item> items;
    String rulesSha256;
    Long rollEntries;
    Long ballots;
    Instant createdAt;
    Instant openedAt;
    Instant closedAt;
    Instant publishedAt;
    @Version
    long version;

    public UUID id() {
        return id;
    }

    public String cityId() {
        return cityId;
    }

    public Kind kind() {
        return kind;
    }

    public ProcessState state() {
        return state;
    }

    public LocalizedTextDto title() {
        return title;
    }

    public List<Item> items() {
        return items;
    }

    public Money budget() {
        return new Money(budgetMinor, currency);
    }

    /** With greedy-threshold, the fewest votes with which a project takes part; else null. */
    public Long minScore() {
        return minScore;
    }

    public Integer maxChoices() {
        return maxChoices;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Long rollEntries() {
        return rollEntries;
    }

    public Long ballots() {
        return ballots;
    }

    void open(String frozenRules, long entries, Instant now) {
        state = state.to(ProcessState.OPEN);
        rulesSha256 = frozenRules;
        rollEntries = entries;
        openedAt = now;
    }

    /** Ends the casting of ballots. */
    public void close(long cast, Instant now) {
        state = state.to(ProcessState.CLOSED);
        ballots = cast;
        closedAt = now;
    }

    /** Makes the result public; two officials have signed. */
    public void publish(Instant now) {
        state = state.to(ProcessState.PUBLISHED);
        publishedAt = now;
    }

    /**
     * What to count by. The step of a vote held here is a hundredth of the equal share of the budget in whole currency units, at least one:
     * fine enough to decide by, coarse enough for currencies with large numbers.
     */
    public TallyOptions options() {
        BigDecimal budget = BigDecimal.valueOf(budgetMinor, Currencies.fractionDigits(currency).orElseThrow());
        BigDecimal step = ballots == null || ballots == 0 ? BigDecimal.ONE
                : budget.divide(BigDecimal.valueOf(ballots * 100), 0, RoundingMode.DOWN).max(BigDecimal.ONE);
        return new TallyOptions(rule, utility, completion, tieRule, step, ranking, comparison);
    }

    ProcessDto toDto(TurnoutDto turnout, Optional<PassKey> passKey) {
        boolean counted = kind == Kind.LIVE && ballots != null;
        return new ProcessDto(id, cityId, ProcessKindDto.valueOf(kind.name()), ProcessStateDto.valueOf(state.name()), title, description,
                budget().toDto(), RuleDto.valueOf(rule.name()), UtilityDto.valueOf(utility.name()),
                CompletionDto.valueOf(completion.name()), TieBreakDto.valueOf(tieRule.name()),
                counted ? options().step().toPlainString() : null, ranking == Order.RATIO ? null : OrderDto.valueOf(ranking.name()),
                comparison ? true : null, minScore, maxChoices, rulesSha256,
                items.stream().map(item -> item.toDto(currency)).toList(), ways(passKey),
                passKey.map(PassKey::toDto).orElse(null), turnout, openedAt, closedAt, publishedAt, version + 1);
    }

    private List<VotingWayDto> ways(Optional<PassKey> passKey) {
        if (kind == Kind.IMPORTED) {
            return List.of();
        }
        return passKey.isPresent() ? List.of(VotingWayDto.SIGNED_IN, VotingWayDto.PASS) : List.of(VotingWayDto.SIGNED_IN);
    }

    ProcessSummaryDto toSummary(TurnoutDto turnout) {
        return new ProcessSummaryDto(id, cityId, ProcessKindDto.valueOf(kind.name()), ProcessStateDto.valueOf(state.name()), title,
                budget().toDto(), RuleDto.valueOf(rule.name()), turnout, openedAt, closedAt, publishedAt);
    }
}
