package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hamyari.catalogue.client.BudgetLineDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Bar;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What the money is for, line by line, in one unit: first what is needed, then what is done if more comes in. */
@ApplicationScoped
public class BudgetSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        /** @param bars what is needed beside what is not; empty where everything is needed */
        static native TemplateInstance budget(Page page, ProjectDto project, List<BudgetLineDto> needed, List<BudgetLineDto> more, List<Bar> bars,
                Unit unit);
    }

    @Override
    public int place() {
        return 250;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        if (project.goal() == null || project.budgetLines().isEmpty()) {
            return Optional.empty();
        }
        List<Money> amounts = new ArrayList<>(project.budgetLines().stream().map(line -> Amounts.of(line.amount())).toList());
        amounts.add(Amounts.of(project.goal()));
        Unit unit = page.formats().units().brief(amounts);
        List<BudgetLineDto> needed = lines(project, line -> !Boolean.TRUE.equals(line.optional()));
        List<BudgetLineDto> more = lines(project, line -> Boolean.TRUE.equals(line.optional()));
        return Optional.of(Templates.budget(page, project, needed, more, more.isEmpty() ? List.of() : bars(page, project, more, unit), unit));
    }

    private static List<BudgetLineDto> lines(ProjectDto project, Predicate<BudgetLineDto> wanted) {
        return project.budgetLines().stream().filter(wanted).toList();
    }

    private static List<Bar> bars(Page page, ProjectDto project, List<BudgetLineDto> more, Unit unit) {
        Money goal = Amounts.of(project.goal());
        Money rest = more.stream().map(line -> Amounts.of(line.amount())).reduce(Money.zero(goal.currency()), Money::plus);
        BigDecimal largest = goal.amount().max(rest.amount()).max(BigDecimal.ONE);
        return List.of(Bar.of(page, page.texts().get("record_needed_sum"), page.formats().in(goal, unit), goal.amount(), largest,
                        MoneyKind.CROWD.fill()),
                Bar.of(page, page.texts().get("record_if_more_sum"), page.formats().in(rest, unit), rest.amount(), largest,
                        MoneyKind.ESTIMATED.fill()));
    }
}
