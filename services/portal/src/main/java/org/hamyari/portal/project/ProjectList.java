package org.hamyari.portal.project;

import java.time.Instant;
import java.util.List;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.place.PlaceMap;

/**
 * A page of projects and what it was narrowed to.
 *
 * @param total how many there are, in words; absent while they cannot be counted
 * @param readAs how misspelt words were read, markup
 * @param lines the projects beside the map; none where they stand as cards
 * @param moneyMissing pledges is away: the cards stand without their bars, and the page says so
 */
public record ProjectList(
        List<ProjectCard> cards, String total, Instant countedAt, List<String> readAs, Panel panel, List<Chosen> chosen, Places places,
        Addresses addresses, Neighbours neighbours, boolean moneyMissing) {

    /** The filter panel. */
    public record Panel(String words, List<Group> groups, boolean endingSoon, String endingSoonCount, List<Choice> sorts) {
    }

    /** One filter with its values; open where it is much used or something of it is chosen. */
    public record Group(String name, String title, boolean open, List<Choice> choices) {
    }

    /**
     * A value of a filter.
     *
     * @param count how many projects it would show; absent while they cannot be counted
     */
    public record Choice(String value, String name, String count, boolean selected) {
    }

    /** A filter in force, and the address of the list without it. */
    public record Chosen(String name, String without) {
    }

    /** The second view: the same projects by number, where they are, and the others as points. */
    public record Places(PlaceMap map, String note, List<Line> lines) {
    }

    /** A project beside the map; without a number it has no place. */
    public record Line(String number, String address, String title, String place, String tagKind, String tagText) {
    }

    /** The same list in other forms. */
    public record Addresses(String everything, String list, String map, String feed, String rss, String calendar) {
    }
}
