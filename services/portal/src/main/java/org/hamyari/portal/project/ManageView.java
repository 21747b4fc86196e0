package org.hamyari.portal.project;

import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;

/**
 * What the people behind a project can do for it now.
 *
 * @param next key of the sentence that says what comes next
 */
public record ManageView(ProjectDto project, ProjectStateTag state, String next, String address, List<Link> links) {

    /** {@code hint} is absent where the name says enough. */
    public record Link(String name, String hint, String address) {
    }
}
