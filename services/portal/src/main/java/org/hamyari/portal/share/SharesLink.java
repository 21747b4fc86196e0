package org.hamyari.portal.share;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** Leads to the shares, until the campaign freezes them. */
@ApplicationScoped
class SharesLink implements ManageLink {

    @Override
    public int place() {
        return 310;
    }

    @Override
    public String text() {
        return "share_manage";
    }

    @Override
    public String path() {
        return "manage/shares";
    }

    @Override
    public boolean applies(Page page, ProjectDto project) {
        return project.terms() == null && project.goal() != null;
    }
}
