package org.hamyari.portal.project;

import java.util.List;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.component.ProjectCard;

/**
 * A page of projects and what it was narrowed to.
 *
 * @param moneyMissing pledges is away: the cards stand without their bars, and the page says so
 */
public record ProjectList(
        List<ProjectCard> cards, String query, List<Choice> categories, List<Choice> states, List<Chosen> chosen, String everything,
        Neighbours neighbours, boolean moneyMissing) {

    /** An option of a select. */
    public record Choice(String value, String name, boolean selected) {
    }

    /** A filter in force, and the address of the list without it. */
    public record Chosen(String name, String without) {
    }
}
