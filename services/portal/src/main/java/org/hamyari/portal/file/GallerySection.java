package org.hamyari.portal.file;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.ProjectSection;

/** The pictures of a project. */
@ApplicationScoped
public class GallerySection implements ProjectSection {

    private final FilesOfProject files;

    GallerySection(FilesOfProject files) {
        this.files = files;
    }

    @Override
    public int place() {
        return 150;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return Neighbour.ifKnown("pictures", () -> files.gallery(page.city().id(), project.id()))
                .map(found -> found.stream().filter(picture -> !picture.hidden()).toList()).filter(found -> !found.isEmpty())
                .map(found -> FileTemplates.gallery(page, PictureView.of(page, found)));
    }
}
