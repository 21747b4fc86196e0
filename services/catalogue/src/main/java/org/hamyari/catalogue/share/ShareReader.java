package org.hamyari.catalogue.share;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.catalogue.api.ConditionKindDto;
import org.hamyari.catalogue.api.ShareConditionDto;
import org.hamyari.catalogue.api.ShareInputDto;
import org.hamyari.catalogue.api.ShareSourceDto;
import org.hamyari.catalogue.api.SharesInputDto;
import org.hamyari.catalogue.project.TextLimit;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Reads stated shares and refuses what is not a whole plan. */
final class ShareReader {

    static final int REASON = 400;

    private ShareReader() {
    }

    static List<PlannedShare> read(SharesInputDto input, Money goal) {
        List<PlannedShare> shares = new ArrayList<>();
        for (int i = 0; i < input.items().size(); i++) {
            shares.add(share(input.items().get(i), goal.currency(), "/items/" + i));
        }
        requireOneOf(ShareSourceDto.CROWD, shares);
        requireOneOf(ShareSourceDto.MATCH, shares);
        if (has(ShareSourceDto.MATCH, shares) && !has(ShareSourceDto.CROWD, shares)) {
            throw refused("/items", "match-without-crowd");
        }
        Money sum = new SharePlan(shares).sum(goal.currency());
        if (!sum.equals(goal)) {
            throw refused("/items", "shares-differ", sum.toDto().amount(), goal.toDto().amount());
        }
        return shares;
    }

    private static PlannedShare share(ShareInputDto input, String currency, String pointer) {
        if (input.label() != null) {
            requireShort(input.label(), TextLimit.TITLE, pointer + "/label");
        }
        return PlannedShare.open(input.source(), Money.positive(input.amount(), currency, pointer + "/amount"), input.label(),
                condition(input.condition(), currency, pointer + "/condition"));
    }

    private static ShareConditionDto condition(ShareConditionDto condition, String currency, String pointer) {
        if ((condition.kind() == ConditionKindDto.BACKERS) != (condition.number() != null)) {
            throw refused(pointer + "/number", "condition-number");
        }
        if ((condition.kind() == ConditionKindDto.RAISED) != (condition.amount() != null)) {
            throw refused(pointer + "/amount", "condition-amount");
        }
        if (condition.amount() != null) {
            Money.positive(condition.amount(), currency, pointer + "/amount");
        }
        if (condition.text() != null) {
            requireShort(condition.text(), REASON, pointer + "/text");
        }
        return condition;
    }

    private static void requireOneOf(ShareSourceDto source, List<PlannedShare> shares) {
        if (shares.stream().filter(share -> share.source() == source).count() > 1) {
            throw refused("/items", "share-twice", source.name());
        }
    }

    private static boolean has(ShareSourceDto source, List<PlannedShare> shares) {
        return shares.stream().anyMatch(share -> share.source() == source);
    }

    static void requireShort(LocalizedTextDto text, int most, String pointer) {
        TextLimit.requireShort(text, most, pointer);
    }

    private static DomainException refused(String pointer, String code, Object... arguments) {
        return new DomainException(Invalid.field(pointer, code, arguments));
    }
}
