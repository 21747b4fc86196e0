package org.hamyari.catalogue.project;

import java.util.List;
import org.hamyari.catalogue.api.BudgetLineDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Goal and budget lines belong together: what the project cannot do without adds up to its goal, everything to its optimum. */
final class Budget {

    private Budget() {
    }

    /** The goal that the required lines make; the one that is given while there are none. Refuses a goal that differs from its lines. */
    static MoneyDto goal(MoneyDto given, List<BudgetLineDto> lines, String currency) {
        Money required = sum(lines.stream().filter(line -> !Boolean.TRUE.equals(line.optional())).toList(), currency);
        if (required.isPositive() && given != null && !Money.parse(given, "/goal").equals(required)) {
            throw new DomainException(Invalid.field("/budgetLines", "budget-differs", required.toDto().amount(), given.amount()));
        }
        return required.isPositive() ? required.toDto() : given;
    }

    static Money sum(List<BudgetLineDto> lines, String currency) {
        return lines.stream().map(line -> Money.parse(line.amount(), "/budgetLines")).reduce(Money.zero(currency), Money::plus);
    }
}
