package org.hamyari.portal.terms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What backers agree to, with the hash that lets anybody check it. */
@ApplicationScoped
public class TermsSection implements ProjectSection {

    @CheckedTemplate(basePath = "terms")
    static class Templates {

        static native TemplateInstance section(Page page, TermsView view);
    }

    private final Terms terms;

    TermsSection(Terms terms) {
        this.terms = terms;
    }

    @Override
    public int place() {
        return 350;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        if (project.terms() == null) {
            return Optional.empty();
        }
        return terms.frozen(page.city().id(), project.id(), project.terms().version())
                .map(frozen -> Templates.section(page, TermsViews.of(page, frozen, amend(page, project))));
    }

    private static String amend(Page page, ProjectDto project) {
        boolean official = page.visitor().holds("moderator", page.city().id()) && project.state() == ProjectStateDto.FUNDING;
        return official ? page.at("desk/amendments/" + project.id()) : null;
    }
}
