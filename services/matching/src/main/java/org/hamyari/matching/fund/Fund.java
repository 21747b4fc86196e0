package org.hamyari.matching.fund;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.matching.api.FundDto;
import org.hamyari.matching.api.FundFiguresDto;
import org.hamyari.matching.api.FundRequestDto;
import org.hamyari.matching.api.FundStateDto;
import org.hamyari.matching.api.MatchRuleDto;
import org.hamyari.matching.api.MatchRuleKindDto;
import org.hamyari.matching.rule.Ratio;
import org.hamyari.matching.rule.RuleKind;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** A match fund. Its rule, pot and projects are frozen; its figures change only under the row's lock and together with the ledger. */
@Entity
class Fund {

    String cityId;
    @Id
    UUID id;
    String nameFa;
    String nameEn;
    String sponsorFa;
    String sponsorEn;
    @Enumerated(EnumType.STRING)
    FundState state;
    @Enumerated(EnumType.STRING)
    RuleKind ruleKind;
    int ruleVersion;
    String ruleHash;
    long ratioNumerator;
    long ratioDenominator;
    String categoryIds;
    String currency;
    Instant opensAt;
    Instant closesAt;
    String budgetDecision;
    String openedBy;
    Instant openedAt;
    long deposited;
    long reserved;
    long earned;
    long committed;
    long paid;
    long matchSequence;
    @Version
    long version;

    static Fund open(UUID id, String cityId, FundRequestDto request, Money deposit, String openedBy, Instant now) {
        if (!request.opensAt().isBefore(request.closesAt())) {
            throw new DomainException(Invalid.field("/closesAt", "closes-before-it-opens"));
        }
        if (!request.closesAt().isAfter(now)) {
            throw new DomainException(Invalid.field("/closesAt", "closes-in-the-past"));
        }
        Fund fund = new Fund();
        fund.id = id;
        fund.cityId = cityId;
        fund.nameFa = request.name().fa();
        fund.nameEn = request.name().en();
        fund.sponsorFa = request.sponsor().fa();
        fund.sponsorEn = request.sponsor().en();
        fund.state = FundState.OPEN;
        fund.categoryIds = request.categoryIds() == null ? ""
                : request.categoryIds().stream().distinct().sorted().collect(Collectors.joining(","));
        fund.currency = deposit.currency();
        fund.deposited = deposit.minor();
        fund.opensAt = request.opensAt();
        fund.closesAt = request.closesAt();
        fund.budgetDecision = request.budgetDecision();
        fund.openedBy = openedBy;
        fund.openedAt = now;
        fund.version = 1;
        fund.freeze(RuleKind.valueOf(request.rule().kind().name()));
        return fund;
    }

    private void freeze(RuleKind kind) {
        ruleKind = kind;
        ruleVersion = kind.version();
        ratioNumerator = kind.ratio().numerator();
        ratioDenominator = kind.ratio().denominator();
        ruleHash = FrozenRule.hash(this);
    }

    /** Moves an amount between two parts; what {@link Part#LEFT} holds follows from the others. */
    void move(Part from, Part to, long amount) {
        add(from, -amount);
        add(to, amount);
        if (from == Part.PAID && state == FundState.SETTLED) {
            state = state.to(FundState.CLOSED);
        }
    }

    private void add(Part part, long amount) {
        switch (part) {
            case LEFT -> {
                // Derived.
            }
            case EARNED -> earned += amount;
            case COMMITTED -> committed += amount;
            case PAID -> paid += amount;
        }
    }

    long left() {
        return deposited - reserved - earned - committed - paid;
    }

    boolean isOpen(Instant at) {
        return state != FundState.SETTLED && !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    boolean hasNothingOnItsWay() {
        return reserved == 0 && earned == 0 && committed == 0;
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }

    LocalizedTextDto name() {
        return new LocalizedTextDto(nameFa, nameEn);
    }

    LocalizedTextDto sponsor() {
        return new LocalizedTextDto(sponsorFa, sponsorEn);
    }

    Ratio ratio() {
        return new Ratio(ratioNumerator, ratioDenominator);
    }

    List<String> categories() {
        return categoryIds.isEmpty() ? List.of() : Arrays.asList(categoryIds.split(","));
    }

    FundDto toDto(FundFiguresDto figures) {
        MatchRuleDto rule = new MatchRuleDto(MatchRuleKindDto.valueOf(ruleKind.name()), ruleVersion, ruleHash, ruleKind.sentence());
        return new FundDto(id, cityId, name(), sponsor(), FundStateDto.valueOf(state.name()), rule, categories(), opensAt, closesAt,
                budgetDecision, figures);
    }
}
