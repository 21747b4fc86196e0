package org.hamyari.portal.terms;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** Leads to the draft of the terms, until the campaign freezes them. */
@ApplicationScoped
class TermsLink implements ManageLink {

    @Override
    public int place() {
        return 300;
    }

    @Override
    public String text() {
        return "terms_manage";
    }

    @Override
    public String path() {
        return "manage/terms";
    }

    @Override
    public boolean applies(Page page, ProjectDto project) {
        return project.terms() == null && project.goal() != null;
    }
}
