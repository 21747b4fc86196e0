package org.hamyari.portal.file;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** The pictures of a project. */
@ApplicationScoped
public class GallerySection implements ProjectSection {

    private final Gallery gallery;

    GallerySection(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public int place() {
        return 150;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return Optional.of(gallery.shown(page, project)).filter(found -> !found.isEmpty())
                .map(found -> FileTemplates.gallery(page, PictureView.of(page, found)));
    }
}
