package org.hamyari.portal.vote;

import java.util.List;

/**
 * What goes beyond a result.
 *
 * @param others what other rules would have chosen
 * @param projects one row a project: whether each of those rules funds it
 * @param groups by what stands on ballots
 * @param ties one sentence for each tie that was broken
 */
public record ExplanationView(List<Other> others, List<Row> projects, List<Groups> groups, List<String> ties) {

    /** What another rule would have chosen; the bar is the part of the winners it shares with the result. */
    public record Other(String name, int winners, String common, String cost, String better, String worse, String x, String width) {
    }

    /** A project under the result and under each other rule, in their order. */
    public record Row(String name, boolean funded, List<Cell> cells) {
    }

    /** Whether the rule of this column funds a project. */
    public record Cell(String rule, boolean funded) {
    }

    /** Groups that are made in one way. */
    public record Groups(String id, String title, String head, List<Group> rows) {
    }

    /**
     * A group of voters: its part of the voters and of the money, as numbers and as places on the line.
     *
     * @param each the money for one voter
     */
    public record Group(String name, String voters, String share, String money, String each, String votersAt, String moneyAt, String from,
            String length) {
    }
}
