package org.hamyari.portal.mine;

import org.hamyari.catalogue.client.ProjectSummaryDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectStateTag;

/** A project in the list of those who work on it. */
public record MyProject(ProjectSummaryDto project, ProjectStateTag state, String next, String address) {

    static MyProject of(Page page, ProjectSummaryDto project) {
        ProjectStateTag state = ProjectStateTag.of(project.state());
        return new MyProject(project, state, state.next(), page.at("projects/" + project.id() + "/manage"));
    }
}
