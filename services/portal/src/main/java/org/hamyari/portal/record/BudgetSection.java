package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What the money is for, line by line, in one unit. */
@ApplicationScoped
public class BudgetSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance budget(Page page, ProjectDto project, Unit unit);
    }

    @Override
    public int place() {
        return 250;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        List<Money> amounts = new ArrayList<>(project.budgetLines().stream().map(line -> Amounts.of(line.amount())).toList());
        amounts.add(Amounts.of(project.goal()));
        return Optional.of(Templates.budget(page, project, page.formats().units().brief(amounts)));
    }
}
