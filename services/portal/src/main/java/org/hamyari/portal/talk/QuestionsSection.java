package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** The newest questions about a public project, with their answers. */
@ApplicationScoped
public class QuestionsSection implements ProjectSection {

    private static final int SHOWN = 3;

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance questionsSection(Page page, QuestionsView view);
    }

    private final Questions questions;

    QuestionsSection(Questions questions) {
        this.questions = questions;
    }

    @Override
    public int place() {
        return 850;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return isPublic(project) ? Optional.of(Templates.questionsSection(page, questions.of(page, project, null, SHOWN))) : Optional.empty();
    }

    static boolean isPublic(ProjectDto project) {
        return switch (project.state()) {
            case DRAFT, IN_REVIEW, REJECTED, MERGED -> false;
            default -> project.state() != ProjectStateDto.UNRECOGNIZED;
        };
    }
}
