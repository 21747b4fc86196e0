package org.hamyari.portal.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** Saying who answers for the project; editors do not see it. */
@ApplicationScoped
public class IdentityLink implements ManageLink {

    @Override
    public int place() {
        return 150;
    }

    @Override
    public String text() {
        return "review_identity";
    }

    @Override
    public String path() {
        return "manage/identity";
    }

    @Override
    public boolean applies(Page page, ProjectDto project) {
        return project.part() != null && project.part().toString().equals("OWNER");
    }
}
