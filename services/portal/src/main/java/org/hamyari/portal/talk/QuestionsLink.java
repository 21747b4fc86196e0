package org.hamyari.portal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** From the owner's pages to the questions that wait. */
@ApplicationScoped
public class QuestionsLink implements ManageLink {

    @Override
    public int place() {
        return 500;
    }

    @Override
    public String text() {
        return "talk_manage_questions";
    }

    @Override
    public String path() {
        return "questions";
    }

    @Override
    public boolean applies(Page page, ProjectDto project) {
        return QuestionsSection.isPublic(project);
    }
}
