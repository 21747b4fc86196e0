package org.hamyari.matching.rule;

/** What stands of a fund's matches for one project: the money that counted and what the rule gave for it, whatever the pot could add. */
public record Standing(long eligible, long demanded) {

    public static final Standing NOTHING = new Standing(0, 0);
}
