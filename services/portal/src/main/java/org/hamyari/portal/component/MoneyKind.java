package org.hamyari.portal.component;

/** The kinds of money, the same in bar, key and table: a colour and a pattern each. */
public enum MoneyKind {
    CROWD("class=\"p-crowd\"", false),
    VOTE("fill=\"url(#p-vote)\"", false),
    GUARANTEED("fill=\"url(#p-hatch)\"", true),
    ESTIMATED("fill=\"url(#p-dots)\"", true),
    SPONSOR("fill=\"url(#p-spon)\"", false),
    IN_KIND("fill=\"url(#p-kind)\"", true);

    private final String fill;
    private final boolean edged;

    MoneyKind(String fill, boolean edged) {
        this.fill = fill;
        this.edged = edged;
    }

    /** Attribute of the drawn shape. */
    public String fill() {
        return fill;
    }

    public boolean edged() {
        return edged;
    }

    /** Key of its name in the texts. */
    public String text() {
        return "component_money_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
