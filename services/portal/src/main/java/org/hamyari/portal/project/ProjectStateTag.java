package org.hamyari.portal.project;

import java.util.Locale;
import org.hamyari.catalogue.client.ProjectStateDto;

/** A project's state in words and in one of the six kinds of tag. */
public record ProjectStateTag(String kind, String text) {

    public static ProjectStateTag of(ProjectStateDto state) {
        String kind = switch (state) {
            case FUNDING, PUBLISHED -> "";
            case SUCCEEDED, REPORTED, CLOSED -> "go";
            case DELIVERING, DRAFT, IN_REVIEW -> "wait";
            case SUSPENDED -> "bad";
            case FAILED, WITHDRAWN, REJECTED, MERGED, UNRECOGNIZED -> "off";
        };
        return new ProjectStateTag(kind, "project_state_" + state.name().toLowerCase(Locale.ROOT));
    }

    /** Key of the sentence that tells the people of the project what comes next. */
    public String next() {
        return text.replaceFirst("_state_", "_next_");
    }
}
