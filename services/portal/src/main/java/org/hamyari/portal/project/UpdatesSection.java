package org.hamyari.portal.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.UpdateDto;
import org.hamyari.portal.frame.Page;

/** The latest news, and following it by e-mail. */
@ApplicationScoped
public class UpdatesSection implements ProjectSection {

    @CheckedTemplate(basePath = "project")
    static class Templates {

        /** @param updates absent while they cannot be asked */
        static native TemplateInstance updates(Page page, ProjectDto project, List<UpdateDto> updates, boolean followed);
    }

    private final Projects projects;
    private final Follows follows;

    UpdatesSection(Projects projects, Follows follows) {
        this.projects = projects;
        this.follows = follows;
    }

    @Override
    public int place() {
        return 800;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        String city = page.city().id();
        boolean followed = page.visitor().signedIn() && follows.following(city, project.id()).orElse(false);
        return Optional.of(Templates.updates(page, project, projects.updates(city, project.id()).orElse(null), followed));
    }
}
