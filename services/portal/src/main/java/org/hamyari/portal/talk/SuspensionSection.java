package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.catalogue.client.SuspensionDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** Why a project stands still; for moderators also the way to stop it or to let it go on. */
@ApplicationScoped
public class SuspensionSection implements ProjectSection {

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        /** @param suspension absent while the project goes on */
        static native TemplateInstance suspended(Page page, ProjectDto project, SuspensionDto suspension, boolean mayDecide);
    }

    private final Suspensions suspensions;

    SuspensionSection(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        boolean suspended = project.state() == ProjectStateDto.SUSPENDED;
        boolean mayDecide = page.visitor().holds("moderator", page.city().id()) && project.part() == null && (suspended || mayBeSuspended(project));
        if (!suspended && !mayDecide) {
            return Optional.empty();
        }
        SuspensionDto open = suspended ? suspensions.open(page.city().id(), project.id()).orElse(null) : null;
        return Optional.of(Templates.suspended(page, project, open, mayDecide));
    }

    private static boolean mayBeSuspended(ProjectDto project) {
        return switch (project.state()) {
            case PUBLISHED, FUNDING, SUCCEEDED, DELIVERING -> true;
            default -> false;
        };
    }
}
