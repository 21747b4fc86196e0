package org.hamyari.portal.pledge;

import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.Step;
import org.hamyari.portal.format.Unit;

/** The question how much. {@code match} is absent before an amount is typed and while matching is away. */
public record AmountView(ProjectDto project, List<Step> steps, Field amount, Unit unit, MatchSentence match, boolean matchMissing) {

    public List<Field> errors() {
        return amount.bad() ? List.of(amount) : List.of();
    }
}
