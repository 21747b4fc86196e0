package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** The way to complain. Complaints themselves are no matter of the public. */
@ApplicationScoped
public class ComplaintsSection implements ProjectSection {

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance complaintsSection(Page page, ProjectDto project, boolean funded);
    }

    @Override
    public int place() {
        return 900;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return QuestionsSection.isPublic(project) ? Optional.of(Templates.complaintsSection(page, project, isFunded(project))) : Optional.empty();
    }

    /** Only then there is money that a guarantee could stand for. */
    private static boolean isFunded(ProjectDto project) {
        return switch (project.state()) {
            case SUCCEEDED, DELIVERING, REPORTED, SUSPENDED -> project.terms() != null;
            default -> false;
        };
    }
}
