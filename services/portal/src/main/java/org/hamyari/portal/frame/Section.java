package org.hamyari.portal.frame;

/** A place in the navigation of a city; the current one is marked. */
public enum Section {
    PROJECTS("projects"),
    VOTES("votes"),
    FUNDS("funds"),
    FIGURES("figures"),
    CITY("city"),
    NONE("");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Key of its name in the texts. */
    public String text() {
        return "frame_nav_" + path;
    }
}
