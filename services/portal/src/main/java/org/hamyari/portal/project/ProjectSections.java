package org.hamyari.portal.project;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.NeighbourAway;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.jboss.logging.Logger;

/** Draws the parts of a project's page. A part whose service is away says so in its place and leaves the others as they are. */
@ApplicationScoped
public class ProjectSections {

    private static final Logger LOG = Logger.getLogger(ProjectSections.class);

    @CheckedTemplate(basePath = "project")
    static class Templates {

        static native TemplateInstance missing(Page page);
    }

    private final List<ProjectSection> sections;

    ProjectSections(@All List<ProjectSection> sections) {
        this.sections = sections.stream().sorted(Comparator.comparingInt(ProjectSection::place)).toList();
    }

    public List<RawString> of(Page page, ProjectDto project) {
        return sections.stream().flatMap(section -> drawn(section, page, project)).toList();
    }

    private static Stream<RawString> drawn(ProjectSection section, Page page, ProjectDto project) {
        return drawnOrMissing(section, page, project).map(part -> new RawString(page.show(part).render())).stream();
    }

    private static Optional<TemplateInstance> drawnOrMissing(ProjectSection section, Page page, ProjectDto project) {
        try {
            return section.draw(page, project);
        } catch (NeighbourAway away) {
            LOG.warnf("%s is missing from the page of a project: %s", section.getClass().getSimpleName(), away.getMessage());
            return Optional.of(Templates.missing(page));
        } catch (NeighbourRefused notForThisVisitor) {
            return Optional.empty();
        }
    }
}
